// @vitest-environment happy-dom
import { testComponent } from './componentTests.js';
import { testMissing } from './missingTests.js';
import { testReact } from './reactTests.js';
import { testResultField } from './resultFieldTests.js';
import { testSession } from './sessionTests.js';

testComponent();
testMissing();
testReact();
testResultField();
testSession();
