/** What is no success, though a loose comparison takes it for one: the whole of it counts. */
const NO_SUCCESSES = [
  'true [200] ["200"] [200,"AP001"] null {"200":200} {"code":200} 2000'.split(' '),
  ['2e2', '0200', '+200', ' 200x', 'x200', '200 OK', 'HTTP 200', '200,AP001'].map((text) =>
    JSON.stringify(text),
  ),
].flat();
/** What is beside the code, where an agency of another kind would say how it went: none of it counts. */
const BESIDE = [
  'status result success httpStatus retCode ok',
  'msg message resultMsg resultCode data body',
].map((names) => names.split(' '));
const GOOD = [200, '200', 1, true, 'true', 'Y', 'OK', 'SUCCESS', '0000', '성공', '정상 처리되었습니다.'];

/** Failures, and answers without a code, that have something good beside: before the code and after it. */
function decoys(): [told: string, body: string][] {
  return [...GOOD, { code: 200 }, [{ code: '200' }]].flatMap((good) =>
    [{ code: 'AP001' }, {}].map((code): [string, string] => {
      const [before, after] = BESIDE.map((some) => Object.fromEntries(some.map((name) => [name, good])));
      const told = JSON.stringify({ ...code, status: good }).replace(/}$/, ', …}');
      return [told, JSON.stringify({ ...before, ...code, ...after })];
    }),
  );
}

/** All that the agency may be thought to say that is no success. */
export const FAILURES: readonly [told: string, body: string][] = [
  ...NO_SUCCESSES.map((code): [string, string] => [
    `{"code":${code}}`,
    `{"code":${code},"msg":"","status":"FAIL"}`,
  ]),
  ...decoys(),
];
