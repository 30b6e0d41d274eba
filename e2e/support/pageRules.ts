/** What a page may say of bare elements, with as many properties as there are ways to spoil a widget. */
export const BARE_RULES = `
  display: inline-block; float: right; position: relative; top: 3px; z-index: 7; box-sizing: content-box; overflow: scroll;
  width: 61px; height: 77px; min-width: 13px; max-width: 170px; min-height: 99px; max-height: 101px;
  margin: 11px; padding: 9px; border: 5px dotted red; border-radius: 21px; outline: 4px solid lime;
  background: pink; color: orange; opacity: 0.4; box-shadow: 0 0 9px red; filter: blur(1px); transform: rotate(3deg);
  font: italic 900 31px/3.3 serif; letter-spacing: 5px; word-spacing: 9px; text-align: right; text-indent: 3em;
  text-transform: uppercase; text-decoration: line-through; text-shadow: 1px 1px red; white-space: pre; word-break: break-all;
  vertical-align: top; visibility: hidden; cursor: wait; list-style: square; flex: 3; order: 4; align-self: end;
  gap: 31px; grid-area: 3 / 3; columns: 3; clip-path: circle(10px); transition: all 9s; animation: spin 3s; fill: red;
  stroke: blue; pointer-events: none; user-select: none; appearance: none; content: 'x'; inset: 4px; zoom: 1.2; hyphens: auto;
`;

/**
 * Puts rules for each element name in the widget, and its pseudo-elements, into the page, except for the shapes in an <svg>.
 * Returns the computed properties within the widget that they changed. All in one task, so that no time passes in between.
 */
export function changedByBareRules(declarations: string): string[] {
  const elements = [...document.querySelectorAll('.motp, .motp *')];
  const look = () =>
    elements.flatMap((element, index) =>
      ['', '::before', '::after'].flatMap((pseudo) => {
        const style = getComputedStyle(element, pseudo);
        const isDrawn = pseudo === '' || !['none', 'normal', ''].includes(style.content);
        const place = `${index} ${element.localName}.${element.getAttribute('class')}${pseudo}`;
        return (isDrawn ? [...style] : ['content']).map(
          (property) => `${place} ${property}: ${style.getPropertyValue(property)}`,
        );
      }),
    );
  const names = new Set(
    [...document.querySelectorAll('.motp, .motp :not(svg *)')].map(({ localName }) => localName),
  );
  const before = look();
  const sheet = document.head.appendChild(document.createElement('style'));
  sheet.textContent = [...names]
    .flatMap((name) => [name, `${name}::before`, `${name}::after`])
    .map((selector) => `${selector} { ${declarations} }`)
    .join('\n');
  const other = document.body.appendChild(document.createElement('div'));
  const { letterSpacing, float } = getComputedStyle(other);
  // They apply outside the widget.
  const idle = letterSpacing === '5px' && float === 'right' ? [] : ['the rules do not apply'];
  other.remove();
  const after = look();
  sheet.remove();
  const known = new Set(before);
  return [...idle, ...after.filter((one) => !known.has(one))];
}
