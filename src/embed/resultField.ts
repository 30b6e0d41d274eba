/** Name of the hidden field, unless the host gives another. */
const DEFAULT_NAME = 'motp-token';

/**
 * The hidden field by which the result travels with the host's own form. It lies in the container, outside the shadow
 * root. Verified, it holds the token of the host's server; else `.` and the state, so that nobody takes it for one.
 */
export interface ResultField {
  rename: (name: string | undefined) => void;
  hold: (value: string) => void;
  remove: () => void;
}

export function createResultField(container: HTMLElement): ResultField {
  const input = container.ownerDocument.createElement('input');
  input.type = 'hidden';
  return {
    rename(name = DEFAULT_NAME) {
      input.name = name;
      if (name !== '' && input.parentNode !== container) container.appendChild(input);
      if (name === '') this.remove();
    },
    hold(value) {
      input.value = value;
    },
    remove() {
      if (input.parentNode === container) container.removeChild(input);
    },
  };
}
