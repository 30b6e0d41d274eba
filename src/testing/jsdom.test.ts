// @vitest-environment jsdom
import { testComponent } from './componentTests.js';

testComponent();
