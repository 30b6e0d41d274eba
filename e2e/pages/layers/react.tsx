import * as Dialog from '@radix-ui/react-dialog';
import * as Menu from '@radix-ui/react-dropdown-menu';
import { useLayoutEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';

/** The dialog's content, as markup, because the page that holds it has no React. */
function Html({ html }: { html: string }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (place.current !== null) place.current.innerHTML = html;
  }, [html]);
  return <div ref={place} />;
}

/** Empties the dialog, so that the library draws its own there under the same id. Returns the old markup. */
function emptied(dialog: HTMLElement): string {
  const { innerHTML } = dialog;
  dialog.id = 'root';
  dialog.textContent = '';
  return innerHTML;
}

export function radixDialog(dialog: HTMLElement): void {
  const html = emptied(dialog);
  createRoot(dialog).render(
    <Dialog.Root open>
      <Dialog.Portal>
        <Dialog.Content id="dialog" aria-describedby={undefined}>
          <Dialog.Title>인증</Dialog.Title>
          <Html html={html} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>,
  );
}

export function radixMenu(place: HTMLElement): void {
  createRoot(place).render(
    <Menu.Root defaultOpen modal={false}>
      <Menu.Trigger>차림</Menu.Trigger>
      <Menu.Portal>
        <Menu.Content className="radix-menu">
          <Menu.Item>1</Menu.Item>
        </Menu.Content>
      </Menu.Portal>
    </Menu.Root>,
  );
}
