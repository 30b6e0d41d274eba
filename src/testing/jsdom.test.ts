// @vitest-environment jsdom
import { testComponent } from './componentTests.js';
import { testSession } from './sessionTests.js';

testComponent();
testSession();
