// @vitest-environment happy-dom
import { testComponent } from './componentTests.js';
import { testSession } from './sessionTests.js';

testComponent();
testSession();
