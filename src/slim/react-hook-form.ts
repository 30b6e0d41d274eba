/**
 * react-hook-form by its name, in what is delivered: of it what the report uses, which is text fields, one resolver,
 * and errors at their fields from the first submission on. The whole of it would be 13 kB (gzip).
 * react-hook-form.test.ts runs the same on both.
 */
import type { FieldErrors, Resolver } from 'react-hook-form';
import { useEffect, useState } from 'react';

type Values = Record<string, string>;
type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

interface Options<Draft extends Values> {
  defaultValues: Draft;
  resolver: Resolver<Draft>;
}

export function useForm<Draft extends Values>(options: Options<Draft>) {
  const [form] = useState(() => new Form(options.defaultValues));
  const [errors, setErrors] = useState<FieldErrors>({});
  const { resolver } = options;
  useEffect(() => form.use(resolver, setErrors), [form, resolver]);
  const { register, handleSubmit, reset, getValues, setValue } = form;
  return { register, handleSubmit, reset, getValues, setValue, formState: { errors } };
}

/** Values and fields by their names; the fields are uncontrolled, and may come and go. */
class Form<Draft extends Values> {
  private resolver!: Resolver<Draft>;
  private onErrors!: (errors: FieldErrors) => void;
  private values: Draft;
  private errors: FieldErrors = {};
  private isSubmitted = false;
  private readonly fields = new Map<string, Field | null>();

  constructor(private readonly defaults: Draft) {
    this.values = { ...defaults };
  }

  use(resolver: Resolver<Draft>, onErrors: (errors: FieldErrors) => void) {
    this.resolver = resolver;
    this.onErrors = onErrors;
  }

  /** `deps`: fields whose errors depend on this one. */
  readonly register = (name: keyof Draft & string, { deps = [] }: { deps?: string[] } = {}) => ({
    name,
    ref: (field: Field | null) => {
      this.fields.set(name, field);
      const value = this.values[name] ?? '';
      if (field !== null && field.value !== value) field.value = value;
    },
    onInput: ({ currentTarget }: { currentTarget: Field }) => {
      this.values = { ...this.values, [name]: currentTarget.value };
      if (this.isSubmitted) void this.recheck([name, ...deps]);
    },
  });

  readonly getValues = (name: keyof Draft & string) => this.values[name];

  readonly setValue = (name: keyof Draft & string, value: string) => {
    this.values = { ...this.values, [name]: value };
    const field = this.fields.get(name);
    if (field) field.value = value;
  };

  readonly handleSubmit = (onValid: (draft: Draft) => unknown) => async () => {
    const { values, errors } = await this.check();
    this.isSubmitted = true;
    this.setErrors(errors);
    const [first] = [...this.fields].filter(([name]) => name in errors);
    if (first !== undefined) first[1]?.focus();
    else await onValid(values as Draft);
  };

  readonly reset = () => {
    this.values = { ...this.defaults };
    this.isSubmitted = false;
    this.setErrors({});
  };

  private async check() {
    return this.resolver(this.values, undefined, { fields: {}, shouldUseNativeValidation: false });
  }

  /** Of some fields only: what is to be filled in later is not told to be missing meanwhile. */
  private async recheck(names: string[]) {
    const { errors } = await this.check();
    const others = Object.entries(this.errors).filter(([name]) => !names.includes(name));
    const theirs = Object.entries(errors).filter(([name]) => names.includes(name));
    this.setErrors(Object.fromEntries([...others, ...theirs]) as FieldErrors);
  }

  private setErrors(errors: FieldErrors) {
    this.errors = errors;
    this.onErrors(errors);
  }
}
