import { testCases } from '../verification.fixture.ts';
import { publishedModels } from './published-models.ts';

testCases(publishedModels);
