/* The search of the built documents. A plain script: it has to run from a disk. */
(function () {
  /** Words for one thing. Who types one finds what is written with another. */
  const SAME = [
    ['웹뷰', 'webview'],
    ['iframe', '프레임'],
    ['라이선스', '라이센스', '사용권', 'licence', 'license'],
    ['나이스', 'nice'],
    ['다크', '어두운', 'dark'],
    ['타임아웃', 'timeout'],
    ['sri', 'integrity'],
    ['다국어', '언어'],
    ['해제', '풀기'],
    ['익스플로러', 'ie'],
    ['스프링', 'spring'],
    ['톰캣', 'tomcat'],
    ['라라벨', 'laravel'],
    ['오라클', 'oracle'],
    ['리액트', 'react'],
    ['제이쿼리', 'jquery'],
    ['엔진엑스', 'nginx'],
    ['ssl', 'tls', 'https', '인증서'],
    ['뒤로가기', '뒤로'],
    ['자바', 'java'],
    ['아파치', 'apache'],
    ['모바일', '휴대폰'],
    ['안드로이드', 'android'],
    ['테스트', '시험'],
    ['스크린리더', '낭독기'],
    ['모달', '레이어'],
    ['콜백', 'callback'],
    ['타입스크립트', 'typescript', '타입'],
    ['속도', '성능'],
  ];

  const field = document.getElementById('find');
  const found = document.getElementById('found');
  const own = document.documentElement.lang;
  let made = null;

  /** Runs of Hangul and runs of other letters and digits: “AP005가” is two words. */
  function wordsOf(text) {
    return text.toLowerCase().match(/[가-힣]+|[^가-힣\p{P}\p{S}\p{Z}\p{C}]+/gu) ?? [];
  }

  /** Korean words carry their particles at the end: each two letters of a word that follow each other. */
  function termsOf(word) {
    if (!/[가-힣]/.test(word) || word.length < 3) return word;
    return Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2));
  }

  /** Made when somebody comes to search: making it takes longer than opening a page. */
  function theIndex() {
    if (made !== null) return made;
    made = new MiniSearch({
      fields: ['heading', 'text', 'page'],
      storeFields: ['page', 'heading', 'link', 'lang'],
      tokenize: wordsOf,
      processTerm: termsOf,
      searchOptions: {
        boost: { heading: 3, page: 2 },
        combineWith: 'AND',
        prefix: (term) => /^[^가-힣]{3}/.test(term),
      },
    });
    made.addAll(window.PARTS);
    return made;
  }

  /** What is asked for, each word by any of its names: all of it, or whatever there is of it. */
  function queryOf(asked, combineWith) {
    return {
      combineWith,
      queries: wordsOf(asked).map((word) => ({
        combineWith: 'OR',
        queries: (SAME.find((names) => names.includes(word)) ?? [word]).map((name) => ({
          combineWith,
          queries: [name],
        })),
      })),
    };
  }

  field.addEventListener('focus', theIndex);
  field.addEventListener('input', function () {
    const asked = field.value.trim();
    found.replaceChildren();
    if (asked.length < 2) return;
    const list = document.createElement('ul');
    const all = theIndex().search(queryOf(asked, 'AND'));
    const hits = all.length > 0 ? all : theIndex().search(queryOf(asked, 'OR'));
    // In the reader's language first.
    [...hits.filter(({ lang }) => lang === own), ...hits.filter(({ lang }) => lang !== own)]
      .slice(0, 12)
      .forEach(function (hit) {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = field.dataset.root + encodeURI(hit.link);
        link.textContent =
          hit.heading && hit.heading !== hit.page ? hit.page + ' › ' + hit.heading : hit.page;
        item.lang = hit.lang;
        item.append(link);
        list.append(item);
      });
    found.append(list.childElementCount > 0 ? list : field.dataset.none);
  });
})();
