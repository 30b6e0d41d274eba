// The demo around embed.html: the chooser, the phone and the other language. Nothing that an LMS needs.
(function () {
  var query = new URLSearchParams(location.search);

  // A page that the browser kept may be of a trainee who is no longer logged in.
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) location.reload();
  });

  if (query.get('demo') === 'none') return;
  var session = window.session;
  var form = document.forms[0];
  var purpose = form.elements.purpose;
  var fault = form.elements.fault;
  var trainee = session ? session.trainee : 'fine';
  var phone = document.querySelector('iframe');
  var story = byId('story');

  function byId(id) {
    return document.getElementById(id);
  }

  function saySilence() {
    window.say(story, '데모 서버에 연결하지 못했습니다.', 'The demo server cannot be reached.');
  }

  // The agency's codes, to be chosen as a fault.
  var codes =
    'AP001 AP002 AP003 AP004 AP005 AP006 AP007 AP008 AP009 AP010 AP011 AP012 ' +
    'WE001 WE002 WE003 WE004 WE005 IE001 CE001 CE002 CE003';
  codes.split(' ').forEach(function (code) {
    var option = new Option('', code);
    window.say(option, 'mOTP 서버 응답 ' + code, 'The agency answers ' + code);
    fault.add(option);
  });

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

  // The page speaks two languages: an LMS in Korea is in Korean, whatever its trainees read.
  function speak(lang) {
    var page = document.documentElement;
    var isFirst = phone.src === '';
    var isChanged = page.lang !== lang;
    page.lang = lang;
    if (isChanged) {
      document.title =
        lang === 'en'
          ? 'Hanbit Virtual Training Institute (demo: script tag)'
          : '한빛가상훈련원 강의실 (데모: 스크립트 태그)';
      document.querySelectorAll('[data-en]').forEach(function (element) {
        window.say(
          element,
          element.getAttribute('data-ko') || element.textContent,
          element.getAttribute('data-en'),
        );
      });
      document.querySelectorAll('[data-en-label]').forEach(function (element) {
        var korean =
          element.getAttribute('data-ko-label') || element.getAttribute('aria-label') || element.title;
        element.setAttribute('data-ko-label', korean);
        element.setAttribute('aria-label', lang === 'en' ? element.getAttribute('data-en-label') : korean);
      });
    }
    if (isFirst || isChanged) phone.src = '/phone?trainee=' + encodeURIComponent(trainee) + '&lang=' + lang;
    byId('purpose-name').textContent = purpose.options[purpose.selectedIndex].textContent.slice(3);
    byId('other').href = '/' + location.search;
  }
  function pageLang() {
    return new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'ko';
  }
  speak(pageLang());

  // What is chosen in the widget's own list goes into the address, too, so that a reload has it. The widget keeps nothing.
  window.addEventListener('load', function () {
    var root = document.querySelector('[data-motp-widget]').shadowRoot;
    if (!root) return;
    root.addEventListener('change', function (event) {
      if (!event.target.matches('.motp-language-select')) return;
      var now = new URLSearchParams(location.search);
      now.set('lang', event.target.value);
      history.replaceState(history.state, '', '?' + now);
      form.elements.lang.value = event.target.value;
      speak(pageLang());
    });
  });

  byId('reset').addEventListener('click', function () {
    fetch('/sandbox/reset', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    }).then(function (response) {
      if (response.ok) location.reload();
      else saySilence();
    }, saySilence);
  });

  // The trainees, of whom one is logged in.
  fetch('/sandbox/trainees')
    .then(function (response) {
      return response.json();
    })
    .then(function (trainees) {
      trainees.forEach(function (one) {
        var chosen = one.id === trainee;
        var option = new Option('', one.id, chosen, chosen);
        window.say(option, one.title.ko, one.title.en);
        form.elements.trainee.add(option);
        if (chosen) window.say(story, one.story.ko, one.story.en);
      });
    })
    .catch(saySilence);
})();
