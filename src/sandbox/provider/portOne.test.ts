import { expect, test } from 'vitest';
import { kst } from '../../core/report.js';
import { createPortOne } from './portOne.js';
import { createProvider, type Decision } from './provider.js';

const NOW = Date.UTC(2026, 0, 5, 3);
const HOLDER = { name: '홍길동', phone: '01000001001', birth: '19900131' };

test.each<[Decision, string]>([
  ['verify', 'VERIFIED'],
  ['someone-else', 'VERIFIED'],
  ['error', 'FAILED'],
  ['expired', 'FAILED'],
])('%s: what the agency knows of a transaction is what the site is told', (decision, status) => {
  const provider = createProvider('secret', () => HOLDER);
  const portOne = createPortOne(provider);
  const fields = {
    identityVerificationId: 'one',
    storeId: 's',
    channelKey: 'c',
    origin: 'https://lms.example',
  };
  const begun = portOne.begin(fields, NOW);
  if (typeof begun === 'string') throw new Error(begun);
  provider.decide(begun.id, decision, NOW + 5_000);

  const told = portOne.find('one');
  const kept = provider.answered(begun.id);
  expect(told).toMatchObject({ status, pgTxId: begun.id });
  expect(kept).toMatchObject({
    transaction_id: begun.id,
    result_code: status,
    verified_at: kst(NOW + 5_000),
    decidedAt: NOW + 5_000,
    timeIsTold: true,
  });
  if (told?.status === 'VERIFIED') {
    expect(told.verifiedCustomer).toMatchObject({ name: kept?.name, phoneNumber: kept?.phone });
    expect(kst(Date.parse(told.verifiedAt))).toBe(kept?.verified_at);
  } else {
    expect(told).toMatchObject({ failure: { pgCode: kept?.result_code } });
    expect(kept).not.toHaveProperty('name');
  }
});
