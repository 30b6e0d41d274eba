interface Plugins {
  dialog: (options: object) => void;
  datepicker: (command?: string) => void;
  select2: (command?: string) => void;
}
type JQuery = (element: Element) => Plugins;

async function jQuery(): Promise<JQuery> {
  const { default: $ } = await import('jquery');
  Object.assign(window, { jQuery: $, $ });
  return $ as unknown as JQuery;
}

export async function jQueryUi(): Promise<JQuery> {
  const $ = await jQuery();
  // @ts-expect-error -- it has no types, and exports nothing: it extends jQuery
  await import('jquery-ui/dist/jquery-ui.min.js');
  return $;
}

export async function select2(): Promise<JQuery> {
  const $ = await jQuery();
  // @ts-expect-error -- it has no types
  const { default: install } = await import('select2');
  install(window, $);
  return $;
}

export async function bootstrap() {
  await import('bootstrap/dist/css/bootstrap.min.css');
  return import('bootstrap');
}
