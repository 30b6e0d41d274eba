/**
 * A nonce in a policy needs a page that is drawn for each request, which `cacheComponents` is there to avoid: Next has the one
 * or the other.
 */
module.exports = {
  reactStrictMode: true,
  cacheComponents: process.env.LMS_KIND === 'cached',
  distDir: `.next-${process.env.LMS_KIND}`,
};
