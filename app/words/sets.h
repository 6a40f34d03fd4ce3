/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The small closed lists: people, places, sites, marks, classes. Rows are plain LfWord, and a row's
 * place is its enum value. */
#pragma once

#include "words/word.h"

/* Who an entry of the log comes from. */
typedef enum {
  LF_WHO_LEARNER,
  LF_WHO_RESUSCITATION_LEADER,
  LF_WHO_ECMO_LEAD,
  LF_WHO_CANNULATOR,
  LF_WHO_IMAGING,
  LF_WHO_PERFUSIONIST,
  LF_WHO_AIRWAY,
  LF_WHO_COMPRESSIONS,
  LF_WHO_DRUGS,
  LF_WHO_FAMILY_LIAISON,
  LF_WHO_SCRIBE,
  LF_WHO_EDUCATOR,
  LF_WHO_NOTE,
  LF_WHO_DIGEST,
  LF_N_WHOS
} LfWho;
extern const LfTable lf_whos;

/* What somebody of the team is there for: decisions and actions belong to roles. The rows are those of
 * the same people in lf_whos. */
typedef enum {
  LF_ROLE_RESUSCITATION_LEADER,
  LF_ROLE_ECMO_LEAD,
  LF_ROLE_CANNULATOR,
  LF_ROLE_IMAGING,
  LF_ROLE_PERFUSIONIST,
  LF_ROLE_AIRWAY,
  LF_ROLE_COMPRESSIONS,
  LF_ROLE_DRUGS,
  LF_ROLE_FAMILY_LIAISON,
  LF_ROLE_SCRIBE,
  LF_N_ROLES
} LfRole;
extern const LfTable lf_roles;

/* The role that an entry of the log comes from, or -1 where it comes from none: the learner alone has
 * every role. */
int lf_role_of (LfWho who);

/* Who may say something to the learner. */
typedef enum {
  LF_SPEAKER_TEAM,
  LF_SPEAKER_PARAMEDIC,
  LF_SPEAKER_RESUSCITATION_LEADER,
  LF_SPEAKER_PERFUSIONIST,
  LF_SPEAKER_CANNULATOR,
  LF_SPEAKER_IMAGING,
  LF_SPEAKER_NURSE,
  LF_SPEAKER_ANAESTHETIST,
  LF_SPEAKER_CARDIOLOGIST,
  LF_SPEAKER_INTENSIVIST,
  LF_SPEAKER_FAMILY,
  LF_SPEAKER_LABORATORY,
  LF_SPEAKER_EDUCATOR,
  LF_SPEAKER_REGISTRAR,
  LF_SPEAKER_SURGEON,
  LF_SPEAKER_RADIOLOGIST,
  LF_SPEAKER_RESEARCH_NURSE,
  LF_SPEAKER_SON,
  LF_SPEAKER_DAUGHTER,
  LF_SPEAKER_HUSBAND,
  LF_N_SPEAKERS
} LfSpeaker;
extern const LfTable lf_speakers;

/* How the chest is compressed. */
typedef enum { LF_CPR_START, LF_CPR_STOP, LF_CPR_MECHANICAL, LF_N_CPR_MODES } LfCprMode;
extern const LfTable lf_cpr_modes;

/* How the airway is held. */
typedef enum {
  LF_AIRWAY_BAG_MASK,
  LF_AIRWAY_SUPRAGLOTTIC,
  LF_AIRWAY_TUBE,
  LF_N_AIRWAYS
} LfAirwayKind;
extern const LfTable lf_airways;

/* Where the pads are. */
typedef enum { LF_PADS_AL, LF_PADS_AP, LF_PADS_DOUBLE, LF_N_PAD_POSITIONS } LfPads;
extern const LfTable lf_pad_positions;

/* On or off. */
typedef enum { LF_SWITCH_OFF, LF_SWITCH_ON, LF_N_SWITCHES } LfSwitch;
extern const LfTable lf_switches;

/* Lines of the circuit. */
typedef enum { LF_LINE_DRAINAGE, LF_LINE_RETURN, LF_LINE_DISTAL, LF_N_CIRCUIT_LINES } LfLine;
extern const LfTable lf_circuit_lines;

/* Where a cannula goes. */
typedef enum { LF_SITE_FEMORAL_RIGHT, LF_SITE_FEMORAL_LEFT, LF_N_SITES } LfSite;
extern const LfTable lf_sites;

/* How a wire is confirmed. */
typedef enum {
  LF_IMAGING_US,
  LF_IMAGING_TTE,
  LF_IMAGING_TOE,
  LF_IMAGING_FLUORO,
  LF_N_IMAGING
} LfImagingWay;
extern const LfTable lf_imaging;

/* What is scanned. */
typedef enum {
  LF_SCAN_ECHO,
  LF_SCAN_TOE,
  LF_SCAN_FEMORAL,
  LF_SCAN_LUNGS,
  LF_SCAN_ABDOMEN,
  LF_N_SCANS
} LfScan;
extern const LfTable lf_scans;

/* What is looked at or asked after. */
typedef enum {
  LF_CHECK_PULSE,
  LF_CHECK_AIRWAY,
  LF_CHECK_PUPILS,
  LF_CHECK_FEET,
  LF_CHECK_CANNULAE,
  LF_CHECK_GAS_LINE,
  LF_CHECK_HISTORY,
  LF_CHECK_WISHES,
  LF_CHECK_TEMPERATURE,
  LF_CHECK_LEADS,
  LF_CHECK_GLUCOSE,
  LF_CHECK_ABDOMEN,
  LF_CHECK_DRAIN,
  LF_CHECK_CALVES,
  LF_CHECK_DRUG_CHART,
  LF_CHECK_CIRCUIT_LINES,
  LF_N_CHECKS
} LfCheck;
extern const LfTable lf_checks;

/* What is sent. */
typedef enum {
  LF_SAMPLE_GAS,
  LF_SAMPLE_ACT,
  LF_SAMPLE_COAGULATION,
  LF_SAMPLE_ANTI_XA,
  LF_N_SAMPLES
} LfSample;
extern const LfTable lf_samples;

/* Where blood is drawn. */
typedef enum {
  LF_SAMPLE_SITE_RIGHT_RADIAL,
  LF_SAMPLE_SITE_LEFT_RADIAL,
  LF_SAMPLE_SITE_FEMORAL,
  LF_SAMPLE_SITE_PRE_OXYGENATOR,
  LF_SAMPLE_SITE_POST_OXYGENATOR,
  LF_N_SAMPLE_SITES
} LfSampleSite;
extern const LfTable lf_sample_sites;

/* Who is called. */
typedef enum {
  LF_CALL_ECPR_TEAM,
  LF_CALL_PERFUSIONIST,
  LF_CALL_IMAGING,
  LF_CALL_CATH_LAB,
  LF_CALL_CARDIOLOGY,
  LF_CALL_ICU,
  LF_CALL_BLOOD_BANK,
  LF_CALL_FAMILY_NURSE,
  LF_CALL_SECURITY,
  LF_CALL_CRASH_TEAM,
  LF_CALL_PE_TEAM,
  LF_CALL_CARDIOTHORACIC_SURGEON,
  LF_CALL_SURGEON,
  LF_CALL_THEATRE,
  LF_CALL_MASSIVE_HAEMORRHAGE,
  LF_CALL_RESEARCH_NURSE,
  LF_CALL_PALLIATIVE_CARE,
  LF_CALL_GENERAL_PRACTITIONER,
  LF_CALL_INTERPRETER,
  LF_CALL_CHAPLAIN,
  LF_CALL_MEDICAL_EXAMINER,
  LF_CALL_TISSUE_DONATION,
  LF_CALL_POISON_SERVICE,
  LF_N_CALLS
} LfCall;
extern const LfTable lf_calls;

/* Where the patient goes. */
typedef enum {
  LF_PLACE_CATH_LAB,
  LF_PLACE_CT,
  LF_PLACE_ICU,
  LF_PLACE_THEATRE,
  LF_N_PLACES
} LfPlace;
extern const LfTable lf_places;

/* What is exchanged. */
typedef enum { LF_EXCHANGE_OXYGENATOR, LF_EXCHANGE_PUMP_HEAD, LF_N_EXCHANGES } LfExchange;
extern const LfTable lf_exchanges;

/* What is written down. */
typedef enum {
  LF_RECORD_ELSO,
  LF_RECORD_NCAA,
  LF_RECORD_OHCA_AUDIT,
  LF_RECORD_NO_FLOW,
  LF_RECORD_LOW_FLOW,
  LF_RECORD_SELECTION,
  LF_RECORD_DECLINED_LOG,
  LF_RECORD_STOPPING,
  LF_RECORD_DEATH,
  LF_RECORD_INCIDENT,
  LF_RECORD_CANDOUR,
  LF_RECORD_THROMBOSIS_REVIEW,
  LF_N_RECORD_FIELDS
} LfRecordField;
extern const LfTable lf_record_fields;

/* What is done for those close to the patient. */
typedef enum {
  LF_FAMILY_LISTEN,
  LF_FAMILY_TELL,
  LF_FAMILY_BEDSIDE,
  LF_N_FAMILY_TALKS
} LfFamilyTalk;
extern const LfTable lf_family_talks;

/* Pressure lines that can be placed. */
typedef enum {
  LF_ARTERIAL_LINE_RIGHT_RADIAL,
  LF_ARTERIAL_LINE_CENTRAL_VENOUS,
  LF_N_PRESSURE_LINES
} LfArterialLine;
extern const LfTable lf_pressure_lines;

/* Moments that are timed (NICE IPG808 3.1, 3.12). */
typedef enum {
  LF_MARK_COLLAPSE,
  LF_MARK_FIRST_CPR,
  LF_MARK_APPROPRIATE_CPR,
  LF_MARK_ALERTED,
  LF_MARK_ARRIVAL,
  LF_MARK_CRITERIA_MET,
  LF_MARK_DECISION,
  LF_MARK_SKIN,
  LF_MARK_WIRES_CONFIRMED,
  LF_MARK_FLOW,
  LF_MARK_COMPRESSIONS_OFF,
  LF_MARK_DISTAL_PERFUSION,
  LF_MARK_LAST_SHOCK,
  LF_MARK_LAST_ADRENALINE,
  LF_MARK_ROSC,
  LF_N_MARKS
} LfMark;
extern const LfTable lf_marks;

/* How a criterion counts. */
typedef enum {
  LF_CLASS_CRITICAL,
  LF_CLASS_RECOMMENDED,
  LF_CLASS_NEUTRAL,
  LF_CLASS_UNNECESSARY,
  LF_CLASS_HARMFUL,
  LF_N_CRITERION_CLASSES
} LfCriterionClass;
extern const LfTable lf_criterion_classes;

/* What a criterion shows. */
typedef enum {
  LF_DOMAIN_RECOGNITION,
  LF_DOMAIN_SELECTION,
  LF_DOMAIN_RESUSCITATION,
  LF_DOMAIN_CANNULATION,
  LF_DOMAIN_COMPLICATIONS,
  LF_DOMAIN_AFTERCARE,
  LF_N_DOMAINS
} LfDomain;
extern const LfTable lf_domains;

/* How a decision is answered. */
typedef enum {
  LF_DECISION_CHOOSE_ONE,
  LF_DECISION_CHOOSE_SEVERAL,
  LF_DECISION_PUT_IN_ORDER,
  LF_DECISION_SET_VALUE,
  LF_DECISION_STATE_REASON,
  LF_DECISION_DO_IT,
  LF_DECISION_FILL_IN,
  LF_N_DECISION_KINDS
} LfDecisionKind;
extern const LfTable lf_decision_kinds;

/* What an option is, in the debrief. */
typedef enum {
  LF_VERDICT_RIGHT,
  LF_VERDICT_ACCEPTABLE,
  LF_VERDICT_NEUTRAL,
  LF_VERDICT_UNNECESSARY,
  LF_VERDICT_WRONG,
  LF_VERDICT_HARMFUL,
  LF_N_VERDICTS
} LfVerdict;
extern const LfTable lf_verdicts;

/* How an attempt ends. It never changes the score. */
typedef enum {
  LF_ENDING_GOOD,
  LF_ENDING_DIED,
  LF_ENDING_DECLINED,
  LF_ENDING_STOPPED,
  LF_ENDING_POOR,
  LF_N_ENDING_KINDS
} LfEndingKind;
extern const LfTable lf_ending_kinds;

/* What an item of a pack is. */
typedef enum {
  LF_ITEM_RECOMMENDATION,
  LF_ITEM_PRACTICE_POINT,
  LF_ITEM_INFORMATION,
  LF_ITEM_DEFINITION,
  LF_ITEM_COMMITTEE_SHOULD,
  LF_ITEM_COMMITTEE_OBSERVATION,
  LF_ITEM_RESPONSIBILITY,
  LF_ITEM_STANDARD,
  LF_ITEM_POLICY,
  LF_N_ITEM_KINDS
} LfItemKind;
extern const LfTable lf_item_kinds;

/* What suffices to train an item. */
typedef enum {
  LF_TRAINED_SCORED,
  LF_TRAINED_DECIDED,
  LF_TRAINED_SHOWN,
  LF_N_TRAINING_WAYS
} LfTrainingWay;
extern const LfTable lf_training_ways;

/* Whose law applies. */
typedef enum {
  LF_JURISDICTION_ENGLAND,
  LF_JURISDICTION_WALES,
  LF_JURISDICTION_SCOTLAND,
  LF_JURISDICTION_NORTHERN_IRELAND,
  LF_N_JURISDICTIONS
} LfJurisdiction;
extern const LfTable lf_jurisdictions;

/* Where a scenario stands in the library. */
typedef enum {
  LF_SHELF_SELECTION,
  LF_SHELF_SPECIAL,
  LF_SHELF_CIRCUIT,
  LF_SHELF_FIRST_HOURS,
  LF_N_SHELVES
} LfShelf;
extern const LfTable lf_shelves;

/* Who has looked at a scenario or pack. */
typedef enum { LF_REVIEW_NOT_REVIEWED, LF_REVIEW_REVIEWED, LF_N_REVIEW_STATES } LfReview;
extern const LfTable lf_review_states;

/* ---- What decides how guidance stands to a case ---- */

/* Yes or no. */
typedef enum { LF_ANSWER_NO, LF_ANSWER_YES, LF_N_ANSWERS } LfAnswer;
extern const LfTable lf_answers;

/* What a rhythm of an arrest is to NICE IPG808 1.1 and 1.2. */
typedef enum {
  LF_ARREST_RHYTHM_SHOCKABLE,
  LF_ARREST_RHYTHM_NON_SHOCKABLE,
  LF_N_ARREST_RHYTHMS
} LfArrestRhythm;
extern const LfTable lf_arrest_rhythms;

/* What is known of the cause when it is decided. */
typedef enum {
  LF_CAUSE_IDENTIFIED_REVERSIBLE,
  LF_CAUSE_SUSPECTED_REVERSIBLE,
  LF_CAUSE_UNKNOWN,
  LF_CAUSE_IRREVERSIBLE,
  LF_N_CAUSES
} LfCause;
extern const LfTable lf_causes;

/* Appropriate CPR against the time in the definition of refractory (NICE IPG808 3.1). */
typedef enum { LF_CPR_LENGTH_SHORTER, LF_CPR_LENGTH_REACHED, LF_N_CPR_LENGTHS } LfCprLength;
extern const LfTable lf_cpr_lengths;

/* How guidance stands to a case. */
typedef enum {
  LF_STANDING_OPTION,
  LF_STANDING_RESEARCH_ONLY,
  LF_STANDING_IN_RESEARCH,
  LF_STANDING_BOTH_APPLY,
  LF_STANDING_SILENT,
  LF_STANDING_OUTSIDE_DEFINITION,
  LF_STANDING_NOT_COVERED,
  LF_N_STANDINGS
} LfStanding;
extern const LfTable lf_standings;
