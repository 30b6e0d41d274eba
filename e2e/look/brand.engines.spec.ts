import { expect, test } from '../support/engines/test.js';

/**
 * One colour of the institution, whatever it is: text on it, and the colour on its background, can be read in both themes.
 * An engine that cannot compute colours shows ours.
 */
const COLORS = 400;

interface Seen {
  brand: string;
  theme: string;
  wordsOn: number[];
  linkOn: number;
  buttonOn: number;
}

test('whatever the brand, it can be read in both themes', async ({ ui, visitor }) => {
  await visitor.opens('/embed.html');
  const { known, seen, without, own } = await ui.evaluate(look, COLORS);
  expect(seen).toHaveLength(2 * COLORS);
  const worst = (of: (one: Seen) => number) =>
    seen.reduce((worse, one) => (of(one) < of(worse) ? one : worse));
  const words = worst(({ wordsOn }) => Math.min(...wordsOn));
  expect(Math.min(...words.wordsOn), JSON.stringify(words)).toBeGreaterThanOrEqual(4.5);
  const link = worst(({ linkOn }) => linkOn);
  expect(link.linkOn, JSON.stringify(link)).toBeGreaterThanOrEqual(4.5);
  const button = worst(({ buttonOn }) => buttonOn);
  expect(button.buttonOn, JSON.stringify(button)).toBeGreaterThanOrEqual(3);
  // Without a brand the colours are ours; a brand that is dark enough stays as it is; a colour that is set goes before the brand.
  expect(without).toBe('37,110,244');
  expect(own).toEqual([known ? '0,105,92' : '37,110,244', '1,2,3']);
});

/** Runs in the page, alone. */
function look(count: number) {
  const host = document.querySelector<HTMLElement>('[data-motp-widget], motp-widget') as HTMLElement;
  const root = (host.shadowRoot ?? host).querySelector<HTMLElement>('.motp') as HTMLElement;
  const paint = document.createElement('canvas').getContext('2d', {
    willReadFrequently: true,
  }) as CanvasRenderingContext2D;
  const colorOf = (name: string): number[] => {
    // A new element each time, because WebKit of 2022 keeps what it has computed.
    const probe = root.appendChild(document.createElement('span'));
    probe.style.color = `var(--_${name})`;
    paint.fillStyle = getComputedStyle(probe).color;
    probe.remove();
    paint.fillRect(0, 0, 1, 1);
    return [...paint.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (color: number[]) =>
    color
      .map((channel) => channel / 255)
      .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4))
      .reduce((sum, share, at) => sum + share * ([0.2126, 0.7152, 0.0722][at] as number), 0.05);
  const contrast = (one: string, other: string) => {
    const both = [light(colorOf(one)), light(colorOf(other))];
    return Math.max(...both) / Math.min(...both);
  };
  const brandIs = (brand: string) => host.style.setProperty('--motp-brand', brand);

  const without = colorOf('primary').join(',');
  brandIs('#00695c');
  const own = [colorOf('primary').join(',')];
  host.style.setProperty('--motp-primary', '#010203');
  own.push(colorOf('primary').join(','));
  host.style.removeProperty('--motp-primary');

  let random = 1;
  // The corners of the colour cube first, then any colour, some of them almost transparent.
  const channel = (n: number, at: number) => {
    if (n < 8) return ((n >> at) & 1) * 255;
    random = (random * 16_807) % 2_147_483_647;
    return random % 256;
  };
  const seen: Seen[] = [];
  for (let n = 0; n < count; n += 1) {
    const brand = `rgb(${[0, 1, 2].map((at) => channel(n, at)).join(' ')} / ${n % 10 === 9 ? 0.2 : 1})`;
    brandIs(brand);
    for (const theme of ['light', 'dark']) {
      root.dataset['theme'] = theme;
      seen.push({
        brand,
        theme,
        wordsOn: ['', '-strong', '-stronger'].map((step) => contrast('on-primary', `primary${step}`)),
        linkOn: contrast('primary-strong', 'surface'),
        buttonOn: contrast('primary', 'surface'),
      });
    }
  }
  return { known: CSS.supports('color', 'oklch(from red l c h)'), seen, without, own };
}
