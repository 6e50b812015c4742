import { testCases } from '../verification.fixture.ts';
import { fixedAnswers } from './fixed-answers.ts';

testCases(fixedAnswers);
