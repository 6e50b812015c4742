/** The calibration layer: what the published figures say of numbers that nobody published. */
export {
  calibrateSlots,
  slotScenario,
  type SlotCalibration,
  type SlotCalibrationOptions,
  type TeamSlots,
} from './calibrate-slots.ts';
