// @vitest-environment happy-dom
import { testComponent } from './componentTests.js';

testComponent();
