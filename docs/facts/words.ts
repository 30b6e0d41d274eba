/** The same in both languages of the documents. */
export interface Words {
  ko: string;
  en: string;
}
