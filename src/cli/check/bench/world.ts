import type { Text } from '../../command.js';
import type { Config } from '../config.js';
import type { Agency } from './agency.js';
import type { Press } from './bench.js';
import type { Provider } from './provider.js';
import type { OtherSide } from './server.js';
import type { Session } from './session.js';
import type { Timing } from './timing.js';

/** What all checks of one run share. */
export interface World {
  config: Config;
  /** An address of the configuration as a URL. Throws where it is none of the allowed hosts. */
  resolve: (address: string) => URL;
  timing: Timing;
  agency: Agency;
  provider: Provider;
  otherSide: OtherSide;
  /** Of the test person. */
  session: Session;
  /** A second session, where one can be had. */
  other: Session | null;
  /** Why there is none. */
  whyNoOther: Text | null;
  usedCodes: Set<string>;
  /** The first press of all, and when: by its turn it is an old one. */
  opening: (Press & { at: number }) | null;
}
