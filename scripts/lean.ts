import type { Plugin } from 'vite';
import { without, type Unused } from './without.js';

/**
 * i18next and react-hook-form come as single files of big classes and closures, out of which no bundler can shake what
 * is not called. In the script-tag file it is left out by name; the package's build is not touched. The names are those
 * of the exact versions in package-lock.json: one that is not there any more fails the build, and lean.test.ts compares
 * what is left with the whole library.
 */
const LIBRARIES: Record<string, Unused> = {
  'i18next/dist/esm/i18next.js': {
    functions: [
      // Messages are in the file, so there is no backend to load from, nor to report missing ones to.
      'Connector.constructor: super()',
      'Connector.queueLoad',
      'Connector.loaded',
      'Connector.read',
      'Connector.prepareLoading',
      'Connector.load',
      'Connector.reload',
      'Connector.loadOne',
      'Connector.saveMissing',
      'Connector.noticeDevFallback',
      'I18n.loadResources: callback(null)',
      'I18n.reloadResources: ',
      'I18n.loadNamespaces',
      'I18n.loadLanguages',
      'I18n.hasLoadedNamespace: return true',
      // No plugins, no clones, no server rendering, no debug log.
      'I18n.use',
      'I18n.hydrate',
      'I18n.cloneInstance',
      'I18n.toJSON',
      'I18n.getFixedT',
      'I18n.dir',
      'I18n.exists',
      'I18n.setDefaultNamespace',
      'Logger.forward',
      'Logger.log',
      'Logger.warn',
      'Logger.error',
      'Logger.deprecate',
      'Logger.once',
      'Logger.clone',
      'Translator.exists',
      'Translator.getUsedParamsDetails',
      'Translator.hasDefaultValue: return false',
      // Nothing is added, merged or removed later.
      'ResourceStore.addResource',
      'ResourceStore.addResources',
      'ResourceStore.addResourceBundle',
      'ResourceStore.removeResourceBundle',
      'ResourceStore.removeNamespaces',
      'ResourceStore.hasResourceBundle',
      'ResourceStore.deprecateDottedLng',
      'ResourceStore.toJSON',
      // `{{count}}` and `{{code}}` only: no formats, no nesting, no keys as functions, no proxies.
      'Formatter.constructor: ',
      'Formatter.init',
      'Formatter.add',
      'Formatter.addCached',
      'Formatter.format: ',
      'Interpolator.nest: return str',
      'keysFromSelector',
      'createProxy',
      'looksLikeObjectPath: return true',
      // The locale is exactly the one asked for.
      'LanguageUtil.getBestMatchFromCodes',
      'LanguageUtil.deprecateBareCode',
      'PluralResolver.getPluralFormsOfKey',
      'PluralResolver.getSuffixes',
    ],
    values: {
      'this.logger.debug': 'false',
      'this.i18nFormat': 'undefined',
      'this.modules.languageDetector': 'undefined',
      'this.modules.i18nFormat': 'undefined',
      'this.modules.backend': 'undefined',
      'this.modules.formatter': 'undefined',
      'this.modules.logger': 'undefined',
      'this.services.languageDetector': 'undefined',
      'this.options.isClone': 'undefined',
      'this.options.initAsync': 'false',
      'this.options.saveMissing': 'false',
      'this.options.updateMissing': 'false',
      'this.options.appendNamespaceToCIMode': 'false',
      'this.options.appendNamespaceToMissingKey': 'false',
      'this.options.parseMissingKeyHandler': 'false',
      'this.options.missingKeyNoValueFallbackToKey': 'undefined',
      'this.options.returnedObjectHandler': 'false',
      'this.options.returnDetails': 'undefined',
      'this.options.postProcess': 'false',
      'this.options.fallbackNS': 'false',
      'this.options.fallbackLng': 'false',
      'this.options.supportedLngs': 'false',
      'this.options.preload': 'false',
      'this.options.lowerCaseLng': 'undefined',
      'this.options.cleanCode': 'undefined',
      'this.options.returnNull': 'false',
      'this.options.returnEmptyString': 'true',
      'this.options.returnObjects': 'false',
      'this.options.joinArrays': 'false',
      'this.options.saveMissingTo': "'fallback'",
      'this.options.missingInterpolationHandler': 'false',
      'this.options.partialBundledLanguages': 'false',
      'this.options.overloadTranslationOptionHandler': 'undefined',
      'this.options.nsSeparator': 'false',
      'this.options.interpolation.defaultVariables': 'undefined',
      'opt.returnDetails': 'undefined',
      'opt.appendNamespaceToCIMode': 'undefined',
      'opt.missingKeyNoValueFallbackToKey': 'undefined',
      'opt.nsSeparator': 'undefined',
      'opt.ordinal': 'undefined',
      'opt.joinArrays': 'false',
      'opt.lngs': 'undefined',
      'opt.fallbackLng': 'undefined',
      'opt.defaultValue': 'undefined',
      'opt.context': 'undefined',
      'opt.postProcess': 'undefined',
      'opt.replace': 'undefined',
      'opt.interpolation': 'undefined',
      'opt.skipInterpolation': 'undefined',
    },
    calls: [
      'this.logger.log',
      'this.logger.warn',
      'this.logger.error',
      'this.logger.deprecate',
      'this.logger.once',
      'baseLogger.deprecate',
    ],
  },
  'react-hook-form/dist/index.esm.mjs': {
    functions: [
      // The resolver validates, on submit: its own rules have none to check.
      'validateField',
      'executeBuiltInValidation',
      'trigger',
      'validateForm',
      // The field is not registered: it writes its value with `setValue` (see codeField.ts).
      'register',
      'unregister',
      'onChange',
      'updateTouchAndDirty',
      'updateValidAndValue',
      'setFocus',
      'resetField',
      'setError',
      'watch',
      '_setFieldArray',
      '_disableForm',
      '_reset',
      'setValues',
      'setFieldValues',
      'resetDefaultValues',
      'clearErrors',
      'getDirtyFields',
      'iterateFieldsByAction',
      '_removeUnmounted',
      '_subscribe',
      '_setValid',
      'generateWatchOutput',
      '_setDisabledField',
      'getFieldState',
      'setFieldValue',
      'getValues',
      'getErrors',
      '_getWatch',
      '_getFieldArray',
      '_setErrors',
      '_focusError',
      '_resetDefaultValues',
    ],
  },
};

/** The code of a library's file without what is unused; null for other files. */
export function leanCode(code: string, path: string): string | null {
  const [file, unused] =
    Object.entries(LIBRARIES).find(([end]) => path.endsWith(`/node_modules/${end}`)) ?? [];
  if (file === undefined || unused === undefined) return null;
  return without(code, unused, file);
}

export const lean: Plugin = {
  name: 'lean-libraries',
  transform(code, id) {
    const small = leanCode(code, id);
    return small === null ? null : { code: small, map: null };
  },
};
