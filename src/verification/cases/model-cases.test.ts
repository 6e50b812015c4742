import { testCases } from '../verification.fixture.ts';
import { modelCases } from './model-cases.ts';

testCases(modelCases);
