import { type AgencyStore, enrolDevice, forget, register } from '../agency/rules.js';
import type { AgencyAnswer } from '../agency/codes.js';
import { codeAt, msLeft } from '../agency/totp.js';
import { DEMO_APP_PASSWORD, type DeviceName, type Person, type Trainee } from '../trainees.js';

/** One telephone with the app on it. `password` is the app's own, 4 digits; it never leaves the phone and never locks (FAQ 1). */
interface Device {
  name: DeviceName;
  password: string | null;
  registration: (Person & { key: string }) | null;
}

/** What a trainee has in their hands: one or two telephones, of which one is looked at. */
export interface Phone {
  devices: Device[];
  shown: DeviceName;
  clockOffsetMs: number;
}

/** What the app's screen shows. */
export type Screen =
  | { screen: 'register' }
  | { screen: 'password'; wrong: boolean }
  | { screen: 'code'; code: string; msLeft: number };

/** The trainee's telephones as the story begins: registered one after the other, so that the last one counts. */
export function createPhone(agency: AgencyStore, trainee: Trainee): Phone {
  return {
    shown: trainee.shown,
    clockOffsetMs: trainee.phoneClockOffsetMs,
    devices: trainee.phones.map(({ device, registeredAs }) => ({
      name: device,
      password: registeredAs && DEMO_APP_PASSWORD,
      registration: registeredAs && {
        ...registeredAs,
        key: enrolDevice(agency, registeredAs.name, registeredAs.phone),
      },
    })),
  };
}

export function shownDevice(phone: Phone): Device {
  const device = phone.devices.find(({ name }) => name === phone.shown);
  if (!device) throw new Error(`this trainee has no ${phone.shown} phone`);
  return device;
}

/** The code by the phone's own clock, or null with nothing registered, and how long until the phone changes it. */
export function shownCode(phone: Phone, now: number): { code: string | null; msLeft: number } {
  const time = now + phone.clockOffsetMs;
  const key = shownDevice(phone).registration?.key;
  return { code: key === undefined ? null : codeAt(key, time), msLeft: msLeft(time) };
}

/** The screen for someone who typed `password` (null: nothing yet). */
export function screenFor(phone: Phone, password: string | null, now: number): Screen {
  const device = shownDevice(phone);
  const shown = shownCode(phone, now);
  if (shown.code === null) return { screen: 'register' };
  if (password !== device.password) return { screen: 'password', wrong: password !== null };
  return { screen: 'code', code: shown.code, msLeft: shown.msLeft };
}

/** "mOTP 등록 초기화": the app forgets name, phone number and app password (FAQ 2). */
export function resetRegistration(device: Device, agency: AgencyStore): void {
  if (device.registration) {
    forget(agency, device.registration.name, device.registration.phone, device.registration.key);
  }
  device.registration = null;
  device.password = null;
}

/** Registers name, phone number and a new app password; a locked person is refused with AP011 and nothing changes (FAQ 5). */
export function registerPhone(
  phone: Phone,
  agency: AgencyStore,
  person: Person,
  password: string,
): AgencyAnswer {
  const { answer, key } = register(agency, person.name, person.phone);
  if (key !== null) setRegistration(phone, agency, person, key, password);
  return answer;
}

/** For control: registered by decree, whether locked or not. */
export function enrolPhone(phone: Phone, agency: AgencyStore, person: Person): void {
  setRegistration(phone, agency, person, enrolDevice(agency, person.name, person.phone), DEMO_APP_PASSWORD);
}

function setRegistration(
  phone: Phone,
  agency: AgencyStore,
  person: Person,
  key: string,
  password: string,
): void {
  const device = shownDevice(phone);
  resetRegistration(device, agency);
  device.registration = { ...person, key };
  device.password = password;
}
