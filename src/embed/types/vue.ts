/** `<motp-widget>` in the templates of Vue: `import type {} from 'motp-widget/types/vue'`, once in a project. */
import type { DefineComponent } from 'vue';
import type { MotpEventDetails, MotpEventType } from '../events.js';
import type { MotpWidgetAttributes, MotpWidgetVueProps } from '../settings/attributeTypes.js';

type Listeners = {
  [Type in MotpEventType as `on${Capitalize<Type>}`]?: (event: CustomEvent<MotpEventDetails[Type]>) => void;
};

declare module 'vue' {
  interface GlobalComponents {
    'motp-widget': DefineComponent<MotpWidgetAttributes & MotpWidgetVueProps & Listeners>;
  }
}
