/** What is typed into a field that has these is not in what tools record of a session. */
export const UNRECORDED = {
  className: 'rr-mask ph-no-capture fs-mask',
  'data-sentry-mask': '',
  'data-hj-suppress': '',
  'data-private': '',
  'data-dd-privacy': 'mask',
  'data-rr-mask': '',
  'data-clarity-mask': 'true',
};
