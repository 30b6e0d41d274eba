/** What everything is compared with: the browser's own input, its script and nothing else. */
export function mount(host: HTMLElement): () => void {
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.inputMode = 'numeric';
  input.autocomplete = 'one-time-code';
  input.maxLength = 6;
  label.append('인증번호 ', input);
  host.append(label);
  return () => label.remove();
}
