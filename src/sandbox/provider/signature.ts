import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Of sandboxes for which nobody names another: a server's settings need not change between two runs. */
export const SITE_SECRET = 'sandbox-site-secret';

/**
 * By what the provider knows that a request which a browser brings was made by the site: HMAC-SHA256, in lower-case
 * hexadecimal, with the secret that both have. In PHP `hash_hmac('sha256', "$requestNo\n$returnUrl", $secret)`.
 */
export function sign(siteSecret: string, requestNo: string, returnUrl: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(siteSecret), utf8ToBytes(`${requestNo}\n${returnUrl}`)));
}

/** What such a site is called where a provider wants a name: NICE's client and product, or its site code before the colon. */
export const SITE = 'SANDBOX:2101979031';
