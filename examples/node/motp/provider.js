/** Who verifies a phone: ./provider-simple.js (the sandbox's), ./provider-nice-api.js, ./provider-nice-module.js,
 * ./provider-portone.js. */
export * from './provider-simple.js';
