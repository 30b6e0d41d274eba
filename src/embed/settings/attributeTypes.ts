import type { Settings } from './contract.js';

/** `verifyUrl` → `verify-url`. */
type InHtml<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${InHtml<Rest>}`
  : '';

/** The attributes of `<motp-widget>`, with and without `data-`. */
export type MotpWidgetAttributes = {
  [Name in InHtml<keyof Settings> as Name | `data-${Name}`]?: string | number | boolean | undefined;
};

/** The same, as Vue's compiler of templates looks them up: `verify-url` there is `verifyUrl` here. */
export type MotpWidgetVueProps = {
  [Name in keyof Settings as Name | `data${Capitalize<Name>}`]?: string | number | boolean | undefined;
};
