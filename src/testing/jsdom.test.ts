// @vitest-environment jsdom
import { testComponent } from './componentTests.js';
import { testMissing } from './missingTests.js';
import { testSession } from './sessionTests.js';

testComponent();
testMissing();
testSession();
