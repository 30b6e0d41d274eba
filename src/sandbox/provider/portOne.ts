import type { IdentityVerification as Api } from '@portone/server-sdk';
import { remember } from '../remember.js';
import {
  type Deliver,
  isAddress,
  type Provider,
  type ProviderAnswer,
  type RequestProblem,
  type Transaction,
} from './provider.js';

/**
 * PortOne V2: its SDK runs in the page and names the verification by an id of the site's, and the site's server asks about that
 * id. The answers have the types that PortOne publishes. Not known, and decided here: a person who gives up leaves the
 * verification READY, and one that is VERIFIED takes no second request.
 */

interface Verification {
  transaction: Transaction;
  requestedAt: number;
  answer: ProviderAnswer | null;
}

export interface PortOne {
  /** The SDK opens the provider's page; `redirectUrl`: it left the site's page for it. */
  begin(fields: Record<string, string>, now: number): Transaction | RequestProblem;
  /** The site's server asks. */
  find(id: string): Api.IdentityVerification | null;
}

const KEPT = 1000;

export function createPortOne(provider: Provider): PortOne {
  const verifications = new Map<string, Verification>();
  return {
    begin(
      { identityVerificationId: id = '', storeId = '', channelKey = '', redirectUrl = '', origin = '' },
      now,
    ) {
      if (!/^[\w-]{1,100}$/.test(id) || !storeId || !channelKey || !isAddress(redirectUrl || origin))
        return 'fields';
      if (verifications.get(id)?.answer?.name !== undefined) return 'used';
      const deliver: Deliver = ({ decision }, ticket) => {
        const answer = provider.conclude(ticket, { codeOf });
        const verification = verifications.get(id);
        if (verification && decision !== 'cancel') verification.answer = answer;
        const failed = answer?.name === undefined;
        const fields = {
          identityVerificationId: id,
          identityVerificationTxId: answer?.transaction_id ?? '',
          transactionType: 'IDENTITY_VERIFICATION',
          ...(failed && { code: 'FAILURE_TYPE_PG', message: '본인인증을 마치지 않았습니다.' }),
        };
        return redirectUrl
          ? { method: 'get', url: redirectUrl, fields }
          : { method: 'message', url: new URL(origin).origin, fields };
      };
      const transaction = provider.open({
        requestNo: id,
        returnUrl: redirectUrl || origin,
        locale: 'ko',
        deliver,
      });
      remember(verifications, id, { transaction, requestedAt: now, answer: null }, KEPT);
      return transaction;
    },
    find(id) {
      const verification = verifications.get(id);
      return verification ? described(id, verification) : null;
    },
  };
}

/** What the site has to store as M_RETCD, and the agency is told, is PortOne's own word. */
function codeOf(verified: boolean): string {
  return verified ? 'VERIFIED' : 'FAILED';
}

function described(id: string, { requestedAt, answer }: Verification): Api.IdentityVerification {
  const requested = new Date(requestedAt).toISOString();
  const common = { id, requestedAt: requested, version: 'V2', requestedCustomer: {} } as const;
  if (!answer) return { ...common, status: 'READY', updatedAt: requested, statusChangedAt: requested };
  const at = new Date(`${answer.verified_at.replace(' ', 'T')}+09:00`).toISOString();
  const { name, phone, birth, ci } = answer;
  const decided = { ...common, updatedAt: at, statusChangedAt: at, pgTxId: answer.transaction_id };
  if (name === undefined) return { ...decided, status: 'FAILED', failure: { pgCode: answer.result_code } };
  return {
    ...decided,
    status: 'VERIFIED',
    verifiedAt: at,
    pgRawResponse: '{}',
    verifiedCustomer: {
      name,
      ...(phone !== undefined && { phoneNumber: phone }),
      ...(birth !== undefined && { birthDate: birth.replace(/^(\d{4})-?(\d\d)-?(\d\d)$/, '$1-$2-$3') }),
      ...(ci !== undefined && { ci }),
    },
  };
}

/**
 * What stands in for PortOne's SDK in a page: the same call, the same answers. In a window on a computer, in this page on phones;
 * the real one decides by channel.
 */
export const PORT_ONE_SDK = `(function () {
  'use strict';
  var base = new URL('.', document.currentScript.src);
  window.PortOne = {
    requestIdentityVerification: function (request) {
      var page = new URL('portone', base);
      ['storeId', 'channelKey', 'identityVerificationId'].forEach(function (name) {
        page.searchParams.set(name, request[name] || '');
      });
      if (matchMedia('(pointer: coarse)').matches) {
        page.searchParams.set('redirectUrl', request.redirectUrl || location.href);
        location.href = page.href;
        return Promise.resolve(undefined);
      }
      page.searchParams.set('origin', location.origin);
      return new Promise(function (resolve) {
        var opened = window.open(page.href, 'portone', 'width=480,height=720');
        var end = function (answer) {
          clearInterval(watch);
          window.removeEventListener('message', hear);
          resolve(answer);
        };
        var hear = function (event) {
          if (event.origin === base.origin && event.source === opened) end(event.data);
        };
        var watch = setInterval(function () {
          if (opened && !opened.closed) return;
          end({
            identityVerificationId: request.identityVerificationId,
            transactionType: 'IDENTITY_VERIFICATION',
            code: 'FAILURE_TYPE_PG',
            message: 'closed',
          });
        }, 500);
        window.addEventListener('message', hear);
      });
    },
  };
})();
`;
