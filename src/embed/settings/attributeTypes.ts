import type { Settings } from './contract.js';

/** Settings that a text can give. Of the others, functions and objects, an attribute would only be an error. */
export type AttributeSetting = {
  [Name in keyof Settings]-?: [Extract<Settings[Name], string | number | boolean>] extends [never]
    ? never
    : Name;
}[keyof Settings];

/** `verifyUrl` → `verify-url`. */
type InHtml<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${InHtml<Rest>}`
  : '';

/** The attributes of `<motp-widget>`, with and without `data-`. */
export type MotpWidgetAttributes = {
  [Name in InHtml<AttributeSetting> as Name | `data-${Name}`]?: string | number | boolean | undefined;
};

/** The same, as Vue's compiler of templates looks them up: `verify-url` there is `verifyUrl` here. */
export type MotpWidgetVueProps = {
  [Name in AttributeSetting as Name | `data${Capitalize<Name>}`]?: string | number | boolean | undefined;
};
