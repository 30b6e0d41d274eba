export { MotpWidget, type MotpWidgetHandle, type MotpWidgetProps } from './view/MotpWidget.js';
export { MotpCodeField, type MotpCodeFieldProps } from './view/MotpCodeField.js';
export { MotpView, type MotpViewProps } from './view/MotpView.js';
export { useMotpSession, type MotpNotice, type MotpSession } from './view/useMotpSession.js';
export { identityByPopup, type IdentityByPopupOptions } from './identity/identityByPopup.js';
export {
  identityByPortOne,
  type IdentityByPortOneOptions,
  type PortOneSdk,
} from './identity/identityByPortOne.js';
export { identityByRedirect, type IdentityByRedirectOptions } from './identity/identityByRedirect.js';
export { identityByWindow, type IdentityByWindowOptions } from './identity/identityByWindow.js';
export type {
  AlternativeRequest,
  Awaitable,
  ClearAnswer,
  ClearLockRequest,
  Identity,
  IdentityPurpose,
  IdentityRequest,
  IdentityResult,
  InstitutionInfo,
  MotpWidgetOptions,
  NextStep,
  Resumed,
  StartIdentity,
  TraineeInfo,
  VerifiedResult,
  VerifyAnswer,
  VerifyRequest,
} from './host/contract.js';
export type { Purpose } from './core/purpose.js';
export type { WidgetError, WidgetErrorCode } from './host/errors.js';
export type { AgencyJson, TypedClearAnswer, TypedVerifyAnswer } from './core/agency.js';
export type { HelpTopic } from './core/help.js';
export type { SupportReport, Tried } from './core/report.js';
export type { LocaleName } from './locales/names.js';
export type { MessageOverrides } from './locales/overrides.js';
export type { StateName } from './core/flow.js';
