// The demo around embed.html: the chooser, the phone and the other language. Nothing that an LMS needs.
(function () {
  var query = new URLSearchParams(location.search);
  var lang = query.get('lang') === 'en' ? 'en' : 'ko';
  var session = window.session;
  var form = document.forms[0];
  var purpose = form.elements.purpose;
  var fault = form.elements.fault;

  function byId(id) {
    return document.getElementById(id);
  }

  // The agency's codes, to be chosen as a fault.
  var codes =
    'AP001 AP002 AP003 AP004 AP005 AP006 AP007 AP008 AP009 AP010 AP011 AP012 ' +
    'WE001 WE002 WE003 WE004 WE005 IE001 CE001 CE002 CE003';
  codes.split(' ').forEach(function (code) {
    fault.add(new Option((lang === 'en' ? 'The agency answers ' : 'mOTP 서버 응답 ') + code, code));
  });

  // The other language.
  document.documentElement.lang = lang;
  if (lang === 'en') {
    document.title = 'Hanbit Virtual Training Institute (demo: script tag)';
    document.querySelectorAll('[data-en]').forEach(function (element) {
      element.textContent = element.getAttribute('data-en');
    });
    document.querySelectorAll('[data-en-label]').forEach(function (element) {
      element.setAttribute('aria-label', element.getAttribute('data-en-label'));
    });
  }

  // The chooser is a form that is sent at each choice: so it stays in the address.
  [purpose, form.elements.lang, fault].forEach(function (select) {
    var asked = query.get(select.name);
    for (var i = 0; i < select.options.length; i++) {
      if (select.options[i].value === asked) select.selectedIndex = i;
    }
  });
  form.addEventListener('change', function () {
    fault.disabled = fault.value === '';
    form.submit();
  });
  byId('purpose-name').textContent = purpose.options[purpose.selectedIndex].textContent.slice(3);
  byId('other').href = '/' + location.search;
  byId('reset').addEventListener('click', function () {
    fetch('/sandbox/reset', { method: 'POST' }).then(
      function () {
        location.reload();
      },
      function () {
        byId('story').textContent =
          lang === 'en' ? 'The demo server cannot be reached.' : '데모 서버에 연결하지 못했습니다.';
      },
    );
  });

  // The trainees, and the phone of the one who is logged in.
  var trainee = session ? session.trainee : 'fine';
  var phone = document.querySelector('iframe');
  if (query.get('phone') === 'none') phone.remove();
  else phone.src = '/phone?trainee=' + encodeURIComponent(trainee) + '&lang=' + lang;
  fetch('/sandbox/trainees')
    .then(function (response) {
      return response.json();
    })
    .then(function (trainees) {
      trainees.forEach(function (one) {
        var chosen = one.id === trainee;
        form.elements.trainee.add(new Option(one.title[lang], one.id, chosen, chosen));
        if (chosen) byId('story').textContent = one.story[lang];
      });
    })
    .catch(function () {
      byId('story').textContent =
        lang === 'en' ? 'The demo server cannot be reached.' : '데모 서버에 연결하지 못했습니다.';
    });

  // A page that the browser kept may be of a trainee who is no longer logged in.
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) location.reload();
  });
})();
