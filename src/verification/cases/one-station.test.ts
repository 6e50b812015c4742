import { testCases } from '../verification.fixture.ts';
import { oneStation } from './one-station.ts';

testCases(oneStation);
