/*
 * motp-widget: what a browser runs that knows no modules, by <script nomodule src="unsupported.js">: Internet Explorer,
 * and Edge in its IE mode. It says so where the widget would be. ES5 and ASCII.
 */
(function () {
  'use strict';
  function tell() {
    var places = document.querySelectorAll('[data-motp-widget], motp-widget');
    for (var i = 0; i < places.length; i++) {
      places[i].innerHTML = '';
      // "This browser cannot be used here (Internet Explorer mode). Use Edge or Chrome."
      places[i].appendChild(
        document.createTextNode(
          '\uC778\uD130\uB137 \uC775\uC2A4\uD50C\uB85C\uB7EC(IE \uBAA8\uB4DC)\uC5D0\uC11C\uB294 mOTP \uC778\uC99D\uC744 ' +
            '\uD560 \uC218 \uC5C6\uC2B5\uB2C8\uB2E4. Edge\uC758 \uC77C\uBC18 \uBAA8\uB4DC\uB098 Chrome\uC73C\uB85C ' +
            '\uC5F4\uC5B4 \uC8FC\uC138\uC694.',
        ),
      );
    }
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', tell);
  else tell();
})();
