/* The search of the built documents. A plain script: it has to run from a disk. */
(function () {
  const field = document.getElementById('find');
  const found = document.getElementById('found');
  let made = null;

  /** Made when somebody comes to search: making it takes longer than opening a page. */
  function theIndex() {
    if (made !== null) return made;
    made = new MiniSearch({
      fields: ['heading', 'text', 'page'],
      storeFields: ['page', 'heading', 'link', 'lang'],
      // Korean words carry their particles at the end: two letters anywhere in a word are a match.
      processTerm: function (term) {
        const parts = [term.toLowerCase()];
        for (let i = 0; i + 2 <= term.length; i += 1) parts.push(term.toLowerCase().slice(i, i + 2));
        return parts;
      },
      searchOptions: { boost: { heading: 3, page: 2 }, combineWith: 'AND' },
    });
    made.addAll(window.PARTS);
    return made;
  }

  field.addEventListener('focus', theIndex);
  field.addEventListener('input', function () {
    const asked = field.value.trim();
    found.replaceChildren();
    if (asked.length < 2) return;
    const list = document.createElement('ul');
    theIndex()
      .search(asked)
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
