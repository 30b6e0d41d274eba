/*
 * motp-widget: the script of the host's return page, on which the provider's window ends up.
 *   <script src="motp-widget-return.js" data-state="STATE"></script>
 * It tells the waiting page, on three channels because each of them fails somewhere, and closes the window. It carries
 * no result: the waiting page asks the host's server. ES5 and ASCII, because this page may be as old as the LMS.
 */
(function () {
  'use strict';
  var script = document.currentScript;
  var state = script && script.getAttribute('data-state');
  if (!state) return;
  var message = { v: 1, type: 'motp-identity', state: state };

  function attempt(act) {
    try {
      act();
    } catch (closed) {
      // This channel is closed to us here; another one may not be.
    }
  }

  attempt(function () {
    if (window.opener) window.opener.postMessage(message, window.location.origin);
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
  setTimeout(function () {
    window.close();
  }, 300);
})();
