// oxlint-disable max-lines -- what may happen to one field, as a table of cases
import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { difference, pasteText, reconcile, typeText, type Edit, type FieldText } from './edit.js';

const NONE: Edit = { kind: 'none' };
const set = (value: string, caret: number): Edit => ({ kind: 'set', value, caret });
const refused = (problem: 'no-digits' | 'too-few' | 'too-many' | 'several'): Edit => ({
  kind: 'refused',
  problem,
});

/** `12|34`: a caret. `1[23]4`: a selection. */
function field(drawn: string): FieldText {
  const value = drawn.replace(/[^0-9]/g, '');
  const start = drawn.search(/[[|]/);
  const end = drawn.includes('[') ? drawn.indexOf(']') - 1 : start;
  return { value, start, end };
}

describe('a key', () => {
  test.each([
    ['|', '4', '4|'],
    ['48291|', '5', '482915|'],
    ['48|15', '9', '489|15'],
    ['|48', '0', '0|48'],
    // Full, and a digit after the caret: overwritten.
    ['|482915', '7', '7|82915'],
    ['48|2915', '7', '487|915'],
    ['48291|5', '7', '482917|'],
    // Selected: replaced, full or not.
    ['48[2]915', '7', '487|915'],
    ['4[829]15', '7', '47|15'],
    ['[482915]', '7', '7|'],
    ['[]', '7', '7|'],
    ['482[9]', '7', '4827|'],
    // As other keyboards give it.
    ['48|', '４', '484|'],
    ['48|', '٤', '484|'],
    ['48|', 'ㅂ4', '484|'],
    ['48|', ' 4', '484|'],
    ['48|', '4\u200B', '484|'],
  ])('%s + %j → %s', (before, text, after) => {
    const { value, start } = field(after);
    expect(typeText(field(before), text)).toEqual(set(value, start));
  });

  test.each([
    ['482915|', '7'],
    ['482915|', '５'],
    ['482915|', 'ㅂ7'],
    ['48|', 'a'],
    ['48|', 'ㅂ'],
    ['48|', ' '],
    ['48|', '-'],
    ['48|', ''],
    ['48|', '①'],
    ['48|', '🙂'],
    ['[48]', 'ㅁ'],
    ['|482915', 'e'],
  ])('%s + %j changes nothing, without a word', (before, text) => {
    expect(typeText(field(before), text)).toEqual(NONE);
  });
});

describe('several digits at once, from dictation, a suggestion or autofill', () => {
  test.each([
    ['|', '482', '482|'],
    ['48|', '29 15', '482915|'],
    ['48|', '29-', '4829|'],
    ['4|5', '8291', '48291|5'],
    ['48|2915', '73', '4873|15'],
    ['4[829]15', '731', '4731|15'],
    // Six are a code, wherever the caret is.
    ['|', '482915', '482915|'],
    ['731|', '482915', '482915|'],
    ['731204|', '482915', '482915|'],
    ['|731204', '482 915', '482915|'],
    ['7[3]1204', '４８２９１５', '482915|'],
    ['731|', '인증번호 [482915]를 입력해 주세요.', '482915|'],
    ['731|', '1월 2일 인증번호 482915', '482915|'],
  ])('%s + %j → %s', (before, text, after) => {
    const { value, start } = field(after);
    expect(typeText(field(before), text)).toEqual(set(value, start));
  });

  test.each([
    ['4829|', '731', 'too-many'],
    ['482915|', '73', 'too-many'],
    ['4829|15', '731', 'too-many'],
    ['[4]82915', '73', 'too-many'],
    ['|', '4829155', 'too-many'],
    ['|', '01012345678', 'too-many'],
    ['48|', '1월 2일', 'too-few'],
    ['|', '482와 915', 'too-few'],
    ['|', '26.11.23', 'too-few'],
    ['|', '2026. 1. 2.', 'too-few'],
    ['|', '482915 또는 731204', 'several'],
    ['|', '482915 731204', 'several'],
    ['[482915]', '0.731204', 'too-many'],
  ] as const)('%s + %j is refused: %s', (before, text, problem) => {
    expect(typeText(field(before), text)).toEqual(refused(problem));
  });
});

describe('a paste', () => {
  test.each([
    ['482915'],
    [' 482 915\n'],
    ['４８２-９１５'],
    ['4\u200B82915'],
    ['[mOTP] 인증번호 482915 (1분)'],
    ['010-1234-5678 님의 인증번호 482 915'],
  ])('of %j replaces everything', (text) => {
    expect(pasteText(text)).toEqual(set('482915', 6));
  });

  test.each([
    ['', 'no-digits'],
    ['인증번호', 'no-digits'],
    ['KR482915', 'no-digits'],
    ['4', 'too-few'],
    ['4829', 'too-few'],
    ['48 291', 'too-few'],
    ['2026. 1. 2.', 'too-few'],
    ['4829155', 'too-many'],
    ['010-1234-5678', 'too-many'],
    ['482915 / 731204', 'several'],
  ] as const)('of %j changes nothing, and says why: %s', (text, problem) => {
    expect(pasteText(text)).toEqual(refused(problem));
  });
});

/** `12ㅂ|3`: what stands in the input after something changed it past us. */
function raw(drawn: string): [raw: string, caret: number] {
  return [drawn.replace('|', ''), drawn.indexOf('|')];
}

describe('what something put into the field past us', () => {
  test.each<[what: string, before: string, after: string, good: string]>([
    ['a Hangul IME left on', '48', '48ㅂ|', '48|'],
    ['a Hangul IME and a digit', '48', '48ㅂ2|', '482|'],
    ['a digit and a syllable', '48', '482바|', '482|'],
    ['a syllable in the middle', '4815', '48ㅂ|15', '48|15'],
    ['a full-width digit', '48', '48２|', '482|'],
    ['a full-width digit in the middle', '4815', '48２|15', '482|15'],
    ['a full-width code', '', '４８２９１５|', '482915|'],
    ['a composed seventh digit at the end', '482915', '4829157|', '482915|'],
    ['a composed seventh digit in the middle', '482915', '487|2915', '487|915'],
    ['a composed seventh digit that is as its neighbour', '482915', '482|2915', '482|915'],
    ['a composed seventh digit that is as the one before it', '482915', '4822|915', '4822|15'],
    ['a composed seventh digit at the beginning', '482915', '7|482915', '7|82915'],
    ['a deletion', '482915', '48|15', '48|15'],
    ['all deleted', '482915', '|', '|'],
    ['autofill', '', '482915|', '482915|'],
    ['autofill with a space', '', '482 915|', '482915|'],
    ['autofill over another code', '731204', '482 915|', '482915|'],
    ['autofill over a code with the same beginning', '482731', '482 915|', '482915|'],
    ['autofill that says where its caret is not', '731204', '|482 915', '482915|'],
    ['a sentence', '', '인증번호는 482915 입니다|', '482915|'],
    ['a dictated rest', '48', '48 29 15|', '482915|'],
    ['nothing at all', '4829', '4829|', '4829|'],
  ])('%s', (_what, before, after, good) => {
    const edit = reconcile(before, ...raw(after));
    const { value, start } = field(good);
    if (edit.kind === 'set') expect(edit).toEqual(set(value, start));
    else {
      expect(edit).toEqual(NONE);
      expect(value).toBe(before);
    }
  });

  test.each([
    ['', '4829155|', 'too-many'],
    ['48', '482915731204|', 'too-many'],
    ['', '1월 2일|', 'too-few'],
    ['', '482915/731204|', 'several'],
  ] as const)('%j, then %j is refused: %s', (before, after, problem) => {
    expect(reconcile(before, ...raw(after))).toEqual(refused(problem));
  });
});

describe('where two texts differ', () => {
  test.each([
    ['', '', 0, 0, 0],
    ['123', '123', 3, 3, 0],
    ['123', '', 0, 0, 0],
    ['', '123', 3, 0, 0],
    ['123', '1293', 3, 2, 1],
    ['12', '112', 1, 0, 2],
    ['12', '112', 2, 1, 1],
    ['111', '1111', 2, 1, 2],
    ['1111', '111', 1, 1, 2],
    ['123456', '456', 0, 0, 3],
    ['123456', '12456', 2, 2, 3],
  ])('%j → %j with the caret at %d: %d and %d are the same', (before, after, caret, head, tail) => {
    expect(difference(before, after, caret)).toEqual({ head, tail });
  });

  test('what is said to be the same is the same, and never counted twice', () => {
    const few = fc.string({ unit: fc.constantFrom('1', '2', 'ㅂ'), maxLength: 8 });
    fc.assert(
      fc.property(few, few, fc.nat(10), (before, after, caret) => {
        const { head, tail } = difference(before, after, caret);
        expect(head + tail).toBeLessThanOrEqual(Math.min(before.length, after.length));
        expect(after.slice(0, head)).toBe(before.slice(0, head));
        expect(after.slice(after.length - tail)).toBe(before.slice(before.length - tail));
      }),
    );
  });
});

/** Digits, and what keyboards, IMEs and clipboards leave around them. */
const piece = fc.oneof(
  fc.stringMatching(/^[0-9]{1,7}$/),
  fc.constantFrom('ㅂ', '바', 'e', ' ', '-', '.', '\u200B', '４', '٤', '인증번호 ', '월 ', '🙂', 'KR', '①'),
);
const garbage = fc.oneof(
  fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const digits = fc.stringMatching(/^[0-9]{0,6}$/);
/** A field and what is selected in it. */
const someField = fc.tuple(digits, fc.nat(6), fc.nat(6)).map(([value, a, b]): FieldText => {
  const [start, end] = [Math.min(a, b, value.length), Math.min(Math.max(a, b), value.length)];
  return { value, start, end };
});

function holds(before: string, edit: Edit): string {
  const value = edit.kind === 'set' ? edit.value : before;
  expect(value).toMatch(/^[0-9]{0,6}$/);
  if (edit.kind === 'set') {
    expect(edit.caret).toBeGreaterThanOrEqual(0);
    expect(edit.caret).toBeLessThanOrEqual(value.length);
  }
  return value;
}

/** The digits of a text by their Unicode value: another way than the tables of code.ts. */
function asciiDigits(text: string): string {
  const ascii = text.replace(/[０-９]/g, (digit) => digit.normalize('NFKC')).replace(/[٤]/g, '4');
  return ascii.replace(/[^0-9]/g, '');
}

describe('for any text in any field', () => {
  test('typing leaves digits, at most six, and puts in what was typed in one piece or nothing', () => {
    fc.assert(
      fc.property(someField, garbage, (before, text) => {
        const edit = typeText(before, text);
        const value = holds(before.value, edit);
        if (edit.kind !== 'set') return;
        const inserted = value.slice(0, edit.caret);
        const whole = value.length === 6 && edit.caret === 6;
        const kept = before.value.slice(0, before.start);
        expect(whole || inserted.startsWith(kept)).toBe(true);
        if (/^[\x20-\uffff]*$/.test(text) && !/\p{Nd}/u.test(text.replace(/[0-9０-９٤]/g, ''))) {
          expect(asciiDigits(text)).toContain(
            inserted.startsWith(kept) && !asciiDigits(text).includes(value)
              ? inserted.slice(kept.length)
              : value,
          );
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('a paste either is one code that stands in the text, or changes nothing and says why', () => {
    fc.assert(
      fc.property(garbage, (text) => {
        const edit = pasteText(text);
        expect(edit.kind).not.toBe('none');
        if (edit.kind === 'set') expect(edit).toEqual(set(edit.value, 6));
        expect(holds('', edit)).toMatch(/^(?:[0-9]{6})?$/);
      }),
      { numRuns: 1_000 },
    );
  });

  test('whatever an IME leaves, no digit is invented: each stood there before or was put in, in this order', () => {
    fc.assert(
      fc.property(someField, garbage, fc.nat(20), fc.boolean(), (before, text, other, honest) => {
        const after = before.value.slice(0, before.start) + text + before.value.slice(before.end);
        const caret = honest ? before.start + text.length : Math.min(other, after.length);
        const value = holds(before.value, reconcile(before.value, after, caret));
        if (value === before.value) return;
        // One stretch of the old text is replaced by digits that stand together in the new one.
        const { head, tail } = difference(before.value, value);
        const added = value.slice(head, value.length - tail);
        const folded = Array.from(after, (sign) => (/[0-9]/.test(sign) ? sign : numberOf(sign))).join('');
        expect(folded).toContain(added);
      }),
      { numRuns: 1_000 },
    );
  });

  test('looking a second time finds nothing left to do (Chrome and Firefox end a composition differently)', () => {
    fc.assert(
      fc.property(someField, garbage, (before, text) => {
        const after = before.value.slice(0, before.start) + text + before.value.slice(before.end);
        const value = holds(before.value, reconcile(before.value, after, before.start + text.length));
        expect(reconcile(value, value, value.length)).toEqual(set(value, value.length));
      }),
    );
  });
});

/** A decimal digit of any script as ASCII, by counting down to the zero of its ten; nothing for other signs. */
function numberOf(sign: string): string {
  if (!/^\p{Nd}$/u.test(sign)) return '';
  let zero = sign.codePointAt(0) ?? 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && (sign.codePointAt(0) ?? 0) - zero < 9) zero -= 1;
  return String((sign.codePointAt(0) ?? 0) - zero);
}

/*
 * A field under any sequence of edits, beside a model that says in its own words what a trainee would expect: a list of
 * digits and two places in it.
 */
type Act =
  | { do: 'type' | 'ime' | 'paste' | 'dictate'; text: string }
  | { do: 'backspace' | 'delete' | 'select all' | 'look again' }
  | { do: 'select'; from: number; to: number };

class Model {
  list: string[] = [];
  from = 0;
  to = 0;

  act(act: Act) {
    switch (act.do) {
      case 'type':
      case 'ime':
        return this.key(KEYS[act.text] ?? null);
      case 'dictate':
        return this.several(DICTATED[act.text] ?? null);
      case 'paste':
        return this.all(PASTED[act.text] ?? null);
      case 'backspace':
        if (this.from === this.to) this.from = Math.max(0, this.from - 1);
        return this.cut();
      case 'delete':
        if (this.from === this.to) this.to = Math.min(this.list.length, this.to + 1);
        return this.cut();
      case 'select all':
        [this.from, this.to] = [0, this.list.length];
        return undefined;
      case 'select':
        [this.from, this.to] = [act.from, act.to].map((at) => Math.min(at, this.list.length)) as [
          number,
          number,
        ];
        return undefined;
      case 'look again':
        return undefined;
    }
  }

  cut() {
    this.list.splice(this.from, this.to - this.from);
    this.to = this.from;
  }

  key(digit: string | null) {
    if (digit === null) return;
    if (this.from < this.to) this.cut();
    else if (this.list.length === 6) {
      if (this.from === 6) return;
      this.list.splice(this.from, 1);
    }
    this.list.splice(this.from, 0, digit);
    this.from += 1;
    this.to = this.from;
  }

  several(spoken: string | null) {
    if (spoken === null) return;
    if (spoken.length === 6) return this.all(spoken);
    const full = this.list.length === 6 && this.from === this.to;
    const end = full ? Math.min(6, this.from + spoken.length) : this.to;
    if (this.list.length - (end - this.from) + spoken.length > 6) return;
    this.list.splice(this.from, end - this.from, ...spoken.split(''));
    this.from += spoken.length;
    this.to = this.from;
  }

  all(code: string | null) {
    if (code === null) return;
    this.list = code.split('');
    this.from = this.to = 6;
  }
}

/** What is typed, pasted or dictated, and what a trainee means by it; null: nothing that can be taken. */
const KEYS: Record<string, string | null> = { a: null, ㅂ: null, ' ': null, '-': null, '🙂': null };
for (const digit of '0123456789') {
  KEYS[digit] = digit;
  KEYS[String.fromCodePoint(0xff10 + Number(digit))] = digit;
  KEYS[`ㅂ${digit}`] = digit;
  KEYS[`${digit}바`] = digit;
}
const DICTATED: Record<string, string | null> = {
  '48': '48',
  '4 8 2': '482',
  '12-34': '1234',
  '９１': '91',
  '482915': '482915',
  '인증번호는 731204 입니다': '731204',
  '48291557': null,
  '3월 4일': null,
  '482915, 731204': null,
};
const PASTED: Record<string, string | null> = {
  '482915': '482915',
  ' 000 042\n': '000042',
  '[mOTP] 인증번호 ７３１２０４': '731204',
  '1234': null,
  '12345678': null,
  '482915 731204': null,
  KR482915: null,
  '2026. 1. 2.': null,
  인증번호: null,
  '': null,
};

/** The field as a browser holds it: what `edit.ts` does not decide (a key that fits, deleting, selecting) is native. */
class Field {
  value = '';
  start = 0;
  end = 0;

  act(act: Act) {
    switch (act.do) {
      case 'type':
      case 'dictate':
        return this.apply(typeText(this, act.text));
      case 'ime':
        return this.reconcile(act.text);
      case 'paste':
        return this.apply(pasteText(act.text));
      case 'backspace':
        return this.native(this.start === this.end ? Math.max(0, this.start - 1) : this.start, this.end);
      case 'delete':
        return this.native(this.start, this.start === this.end ? this.end + 1 : this.end);
      case 'select all':
        return this.select(0, this.value.length);
      case 'select':
        return this.select(Math.min(act.from, this.value.length), Math.min(act.to, this.value.length));
      case 'look again':
        // A stray `input`, `change` or `blur` event.
        return this.apply(reconcile(this.value, this.value, this.end), [this.start, this.end]);
    }
  }

  apply(edit: Edit, selection?: [number, number]) {
    if (edit.kind !== 'set') return;
    this.value = edit.value;
    [this.start, this.end] = selection ?? [edit.caret, edit.caret];
  }

  reconcile(text: string) {
    const after = this.value.slice(0, this.start) + text + this.value.slice(this.end);
    this.apply(reconcile(this.value, after, this.start + text.length));
  }

  native(from: number, to: number) {
    const after = this.value.slice(0, from) + this.value.slice(to);
    this.apply(reconcile(this.value, after, from));
  }

  snapshot(): FieldText {
    return { value: this.value, start: this.start, end: this.end };
  }

  select(start: number, end: number) {
    [this.start, this.end] = [start, end];
  }
}

const key = fc.constantFrom(...Object.keys(KEYS));
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('type' as const), text: key }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('ime' as const), text: key }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('dictate' as const),
      text: fc.constantFrom(...Object.keys(DICTATED)),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('paste' as const),
      text: fc.constantFrom(...Object.keys(PASTED)),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('backspace', 'delete', 'select all', 'look again') }),
  },
  {
    weight: 5,
    arbitrary: fc.tuple(fc.nat(6), fc.nat(6), fc.boolean()).map(([a, b, caret]): Act => ({
      do: 'select',
      from: Math.min(a, b),
      to: caret ? Math.min(a, b) : Math.max(a, b),
    })),
  },
);

describe('a field under any sequence of edits', () => {
  test('is what a trainee expects after each, and always zero to six digits', () => {
    let full = 0;
    fc.assert(
      fc.property(fc.array(act, { maxLength: 300, size: 'max' }), (acts) => {
        const field = new Field();
        const model = new Model();
        for (const each of acts) {
          const before = field.snapshot();
          model.act(each);
          field.act(each);
          if (field.value.length === 6) full += 1;
          if (!/^[0-9]{0,6}$/.test(field.value)) throw new Error(`Not digits: ${field.value}`);
          const is = `${field.value} ${field.start}-${field.end}`;
          let expected = `${model.list.join('')} ${model.from}-${model.to}`;
          // An IME that put the same digit over a selected one cannot be told from one that only took its rest away.
          if (
            each.do === 'ime' &&
            before.end > before.start &&
            before.value[before.start] === KEYS[each.text]
          ) {
            const unchanged = `${before.value} ${before.start}-${before.end}`;
            if (is === unchanged) expected = unchanged;
          }
          if (is !== expected) {
            throw new Error(`${JSON.stringify(before)}, ${JSON.stringify(each)}: ${is} and not ${expected}`);
          }
          [model.list, model.from, model.to] = [field.value.split(''), field.start, field.end];
        }
      }),
      { numRuns: 400 },
    );
    expect(full).toBeGreaterThan(10_000);
  });

  test('delete in the middle and retype gives the corrected code, wherever and however it is deleted', () => {
    const code = fc.stringMatching(/^[0-9]{6}$/);
    fc.assert(
      fc.property(
        code,
        fc.nat(5),
        fc.integer({ min: 0, max: 9 }),
        fc.constantFrom('backspace', 'delete', 'select', 'overwrite', 'ime'),
        (old, place, digit, how) => {
          const field = new Field();
          field.act({ do: 'paste', text: old });
          const corrected = old.slice(0, place) + String(digit) + old.slice(place + 1);
          const at = how === 'backspace' ? place + 1 : place;
          field.act({ do: 'select', from: at, to: how === 'select' ? at + 1 : at });
          if (how === 'backspace' || how === 'delete') field.act({ do: how });
          field.act({
            do: how === 'ime' ? 'ime' : 'type',
            text: how === 'ime' ? `ㅂ${digit}` : String(digit),
          });
          expect(field.value).toBe(corrected);
          expect([field.start, field.end]).toEqual([place + 1, place + 1]);
        },
      ),
    );
  });

  test('a seventh key changes nothing, however it comes and however often', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9]{6}$/),
        fc.array(key, { maxLength: 20 }),
        fc.boolean(),
        (code, keys, ime) => {
          const field = new Field();
          for (const digit of code) field.act({ do: 'type', text: digit });
          for (const text of keys) field.act({ do: ime ? 'ime' : 'type', text });
          expect(field.snapshot()).toEqual({ value: code, start: 6, end: 6 });
        },
      ),
    );
  });
});
