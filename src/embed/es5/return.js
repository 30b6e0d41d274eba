/*
 * motp-widget: the script of the host's return page, on which the provider's window ends up.
 *   <script src="motp-widget-return.js" data-state="STATE"></script>
 * It tells the waiting page, on three channels because each of them fails somewhere, and closes the window. It carries
 * no result: the waiting page asks the host's server. ES5 and ASCII, because this page may be as old as the LMS.
 */
(function () {
  'use strict';
  // `currentScript` is null where the tag was inserted, or is a module; an element of the page may have that name, too.
  var script = document.querySelector('script[data-state]');
  var state = script ? script.getAttribute('data-state') : null;
  if (!/^[\w-]{16,128}$/.test(state || '')) {
    console.error(
      '[motp-widget] identity-failed: This return page cannot tell the waiting page: its script needs data-state="STATE", the state that ' +
        'the start page got. It is ' +
        (state ? 'no state (was the template not filled in?).' : 'missing.'),
    );
    sayInWindow();
    return;
  }
  var spoke = false;
  var message = { v: 1, type: 'motp-identity', state: state };

  function attempt(act) {
    try {
      act();
      spoke = true;
    } catch (closed) {
      // This channel is closed to us here; another one may not be.
    }
  }

  attempt(function () {
    if (!window.opener) throw new Error('no opener');
    window.opener.postMessage(message, window.location.origin);
  });
  attempt(function () {
    var channel = new BroadcastChannel('motp-widget');
    channel.postMessage(message);
    channel.close();
  });
  attempt(function () {
    localStorage.setItem('motp-widget', JSON.stringify(message));
    localStorage.removeItem('motp-widget');
  });
  if (!spoke) sayInWindow();
  setTimeout(function () {
    window.close();
  }, 300);

  /** To the trainee: the page that waits has not been told, but asks the server by itself every few seconds. */
  function sayInWindow() {
    if (!document.body) {
      document.addEventListener('DOMContentLoaded', sayInWindow);
      return;
    }
    var words = document.createElement('p');
    words.setAttribute('role', 'alert');
    // "Please close this window and go back to the page that you came from. The result is looked up there."
    words.appendChild(
      document.createTextNode(
        '\uC774 \uCC3D\uC744 \uB2EB\uACE0 \uC6D0\uB798 \uD654\uBA74\uC73C\uB85C \uB3CC\uC544\uAC00 \uC8FC\uC138\uC694. ' +
          '\uBCF8\uC778\uC778\uC99D \uACB0\uACFC\uB294 \uC6D0\uB798 \uD654\uBA74\uC5D0\uC11C \uD655\uC778\uD569\uB2C8\uB2E4.',
      ),
    );
    document.body.appendChild(words);
  }
})();
