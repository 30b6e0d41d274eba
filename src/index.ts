export { MotpWidget } from './widget/MotpWidget.js';
export { identityByPopup, type IdentityByPopupOptions } from './host/identityByPopup.js';
export type {
  ClearLockRequest,
  IdentityPurpose,
  IdentityRequest,
  IdentityResult,
  InstitutionInfo,
  MotpWidgetOptions,
  Purpose,
  TraineeInfo,
  VerifiedResult,
  VerifyRequest,
} from './host/contract.js';
export type { WidgetError, WidgetErrorCode } from './host/errors.js';
export type { AgencyJson, TypedClearAnswer, TypedVerifyAnswer } from './core/agency.js';
export type { StateName } from './core/flow.js';
