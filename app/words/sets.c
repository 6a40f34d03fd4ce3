/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/sets.h"

#define ROW(id_, label_, meaning_)                                                                 \
  {                                                                                                \
    id_, label_, "", meaning_, "definition"                                                        \
  }

/* clang-format off */
static const LfWord who_rows[] = {
  [LF_WHO_LEARNER] = ROW ("learner", "Learner", "The one who plays, in every role."),
  [LF_WHO_RESUSCITATION_LEADER] = ROW ("resuscitation-leader", "Resuscitation leader", "Leads advanced life support."),
  [LF_WHO_ECMO_LEAD] = ROW ("ecmo-lead", "ECMO lead", "Leads selection and cannulation."),
  [LF_WHO_CANNULATOR] = ROW ("cannulator", "Cannulator", "Places the cannulae."),
  [LF_WHO_IMAGING] = ROW ("imaging", "Imaging", "Scans and confirms the wires."),
  [LF_WHO_PERFUSIONIST] = ROW ("perfusionist", "Perfusionist", "Primes and runs the circuit."),
  [LF_WHO_AIRWAY] = ROW ("airway", "Airway", "Keeps airway and ventilation."),
  [LF_WHO_COMPRESSIONS] = ROW ("compressions", "Compressions", "Does or watches compressions."),
  [LF_WHO_DRUGS] = ROW ("drugs", "Drugs", "Gives drugs and keeps their times."),
  [LF_WHO_FAMILY_LIAISON] = ROW ("family-liaison", "Family liaison", "Stays with the family."),
  [LF_WHO_SCRIBE] = ROW ("scribe", "Scribe", "Keeps the record."),
  [LF_WHO_EDUCATOR] = ROW ("educator", "Educator", "Runs the class; may override."),
  [LF_WHO_NOTE] = ROW ("note", "Note", "Logged, and changes nothing."),
  [LF_WHO_DIGEST] = ROW ("digest", "Digest", "A fold of the state, once a simulated second."),
};
static const LfWord speaker_rows[] = {
  [LF_SPEAKER_TEAM] = ROW ("team", "Team", "Anyone of the team."),
  [LF_SPEAKER_PARAMEDIC] = ROW ("paramedic", "Paramedic", "The ambulance crew."),
  [LF_SPEAKER_RESUSCITATION_LEADER] = ROW ("resuscitation-leader", "Resuscitation leader", "Leads advanced life support."),
  [LF_SPEAKER_PERFUSIONIST] = ROW ("perfusionist", "Perfusionist", "Primes and runs the circuit."),
  [LF_SPEAKER_CANNULATOR] = ROW ("cannulator", "Cannulator", "Places the cannulae."),
  [LF_SPEAKER_IMAGING] = ROW ("imaging", "Imaging operator", "Scans and confirms the wires."),
  [LF_SPEAKER_NURSE] = ROW ("nurse", "Nurse", "At the bedside."),
  [LF_SPEAKER_ANAESTHETIST] = ROW ("anaesthetist", "Anaesthetist", "Airway and ventilation."),
  [LF_SPEAKER_CARDIOLOGIST] = ROW ("cardiologist", "Cardiologist", "On the phone, or in the catheter laboratory."),
  [LF_SPEAKER_INTENSIVIST] = ROW ("intensivist", "Intensive care consultant", "Of the receiving unit."),
  [LF_SPEAKER_FAMILY] = ROW ("family", "Family", "Those close to the patient."),
  [LF_SPEAKER_LABORATORY] = ROW ("laboratory", "Laboratory", "Results."),
  [LF_SPEAKER_EDUCATOR] = ROW ("educator", "Educator", "Runs the class."),
  [LF_SPEAKER_REGISTRAR] = ROW ("registrar", "Registrar", "A senior trainee in the room."),
  [LF_SPEAKER_SURGEON] = ROW ("surgeon", "Surgeon", "On the phone, or at the bedside."),
  [LF_SPEAKER_RADIOLOGIST] = ROW ("radiologist", "Radiologist", "Reports what the scanner shows."),
  [LF_SPEAKER_RESEARCH_NURSE] = ROW ("research-nurse", "Research nurse", "Knows which studies are open."),
  [LF_SPEAKER_SON] = ROW ("son", "Son", "Of the patient."),
  [LF_SPEAKER_DAUGHTER] = ROW ("daughter", "Daughter", "Of the patient."),
  [LF_SPEAKER_HUSBAND] = ROW ("husband", "Husband", "Of the patient."),
};
static const LfWord cpr_mode_rows[] = {
  [LF_CPR_START] = ROW ("start", "Start compressions", "Hands on the chest."),
  [LF_CPR_STOP] = ROW ("stop", "Stop compressions", "Hands off."),
  [LF_CPR_MECHANICAL] = ROW ("mechanical", "Mechanical CPR", "The device compresses; the change-over has a pause of its own."),
};
static const LfWord airway_kind_rows[] = {
  [LF_AIRWAY_BAG_MASK] = ROW ("bag-mask", "Bag and mask", "30 compressions to 2 breaths."),
  [LF_AIRWAY_SUPRAGLOTTIC] = ROW ("supraglottic", "Supraglottic airway", "Such as an i-gel."),
  [LF_AIRWAY_TUBE] = ROW ("tube", "Tracheal tube", "With waveform capnography."),
};
static const LfWord pads_rows[] = {
  [LF_PADS_AL] = ROW ("al", "Anterolateral", "Right of the breastbone and the left side."),
  [LF_PADS_AP] = ROW ("ap", "Anteroposterior", "Front and back: a vector change."),
  [LF_PADS_DOUBLE] = ROW ("double", "Two pairs", "Anterolateral and anteroposterior, of two defibrillators: a shock from each, one right after the other."),
};
static const LfWord switch_rows[] = {
  [LF_SWITCH_OFF] = ROW ("off", "Off", "Off."),
  [LF_SWITCH_ON] = ROW ("on", "On", "On."),
};
static const LfWord line_rows[] = {
  [LF_LINE_DRAINAGE] = ROW ("drainage", "Drainage", "From the patient to the pump."),
  [LF_LINE_RETURN] = ROW ("return", "Return", "From the oxygenator to the patient."),
  [LF_LINE_DISTAL] = ROW ("distal", "Distal perfusion", "A side line to the leg below the return cannula."),
};
static const LfWord site_rows[] = {
  [LF_SITE_FEMORAL_RIGHT] = ROW ("femoral-right", "Right groin", "Right common femoral vessels."),
  [LF_SITE_FEMORAL_LEFT] = ROW ("femoral-left", "Left groin", "Left common femoral vessels."),
};
static const LfWord imaging_way_rows[] = {
  [LF_IMAGING_US] = ROW ("us", "Vascular ultrasound", "At the groin."),
  [LF_IMAGING_TTE] = ROW ("tte", "Transthoracic echo", "From the chest."),
  [LF_IMAGING_TOE] = ROW ("toe", "Transoesophageal echo", "From the gullet, while compressions go on."),
  [LF_IMAGING_FLUORO] = ROW ("fluoro", "Fluoroscopy", "X-ray in the catheter laboratory."),
};
static const LfWord scan_rows[] = {
  [LF_SCAN_ECHO] = ROW ("echo", "Echo", "The heart, in a pause of at most ten seconds."),
  [LF_SCAN_TOE] = ROW ("toe", "Transoesophageal echo", "The heart and great vessels, without a pause."),
  [LF_SCAN_FEMORAL] = ROW ("femoral", "Femoral vessels", "Both groins: size, side, clot."),
  [LF_SCAN_LUNGS] = ROW ("lungs", "Lungs", "Sliding, fluid."),
  [LF_SCAN_ABDOMEN] = ROW ("abdomen", "Abdomen", "Free fluid."),
};
static const LfWord check_rows[] = {
  [LF_CHECK_PULSE] = ROW ("pulse", "Pulse", "A central pulse."),
  [LF_CHECK_AIRWAY] = ROW ("airway", "Airway", "Position, both sides, capnograph."),
  [LF_CHECK_PUPILS] = ROW ("pupils", "Pupils", "Size and reaction."),
  [LF_CHECK_FEET] = ROW ("feet", "Both feet", "Colour, warmth, Doppler."),
  [LF_CHECK_CANNULAE] = ROW ("cannulae", "Cannulae", "Depth, stitches, bleeding."),
  [LF_CHECK_GAS_LINE] = ROW ("gas-line", "Gas line", "From the wall to the oxygenator."),
  [LF_CHECK_HISTORY] = ROW ("history", "History", "What is known of the patient."),
  [LF_CHECK_WISHES] = ROW ("wishes", "Wishes", "Advance decision, ReSPECT form, what they would have wanted."),
  [LF_CHECK_TEMPERATURE] = ROW ("temperature", "Temperature", "Core temperature, with its site."),
  [LF_CHECK_LEADS] = ROW ("leads", "Leads and gain", "A flat line: leads on, gain up, a second lead, P waves."),
  [LF_CHECK_GLUCOSE] = ROW ("glucose", "Glucose", "By the bedside."),
  [LF_CHECK_ABDOMEN] = ROW ("abdomen", "Abdomen and wound", "Distended, soft, oozing."),
  [LF_CHECK_DRAIN] = ROW ("drain", "Drains", "How much, and of what."),
  [LF_CHECK_CALVES] = ROW ("calves", "Calves", "Swelling on one side."),
  [LF_CHECK_DRUG_CHART] = ROW ("drug-chart", "Drug chart", "What was given, and what was missed."),
  [LF_CHECK_CIRCUIT_LINES] = ROW ("circuit-lines", "Lines of the circuit", "From groin to pump and back: kinks, shaking, colour."),
};
static const LfWord sample_rows[] = {
  [LF_SAMPLE_GAS] = ROW ("gas", "Blood gas", "Gases, pH, lactate, potassium, ionised calcium, glucose, haemoglobin."),
  [LF_SAMPLE_ACT] = ROW ("act", "ACT", "Activated clotting time."),
  [LF_SAMPLE_COAGULATION] = ROW ("coagulation", "Coagulation", "aPTT, fibrinogen, platelets: the laboratory takes half an hour."),
  [LF_SAMPLE_ANTI_XA] = ROW ("anti-xa", "Anti-Xa", "Heparin's effect: the laboratory takes half an hour and more."),
};
static const LfWord sample_site_rows[] = {
  [LF_SAMPLE_SITE_RIGHT_RADIAL] = ROW ("right-radial", "Right radial", "What the heart and the right brain get."),
  [LF_SAMPLE_SITE_LEFT_RADIAL] = ROW ("left-radial", "Left radial", "Left arm."),
  [LF_SAMPLE_SITE_FEMORAL] = ROW ("femoral", "Femoral", "What the legs get."),
  [LF_SAMPLE_SITE_PRE_OXYGENATOR] = ROW ("pre-oxygenator", "Pre-oxygenator", "Drained blood."),
  [LF_SAMPLE_SITE_POST_OXYGENATOR] = ROW ("post-oxygenator", "Post-oxygenator", "Returned blood."),
};
static const LfWord call_rows[] = {
  [LF_CALL_ECPR_TEAM] = ROW ("ecpr-team", "ECPR team", "The whole team."),
  [LF_CALL_PERFUSIONIST] = ROW ("perfusionist", "Perfusionist", "With the circuit."),
  [LF_CALL_IMAGING] = ROW ("imaging", "Imaging operator", "For wires."),
  [LF_CALL_CATH_LAB] = ROW ("cath-lab", "Catheter laboratory", "For coronary angiography."),
  [LF_CALL_CARDIOLOGY] = ROW ("cardiology", "Cardiologist", "For selection and angiography."),
  [LF_CALL_ICU] = ROW ("icu", "Intensive care", "A bed and a consultant."),
  [LF_CALL_BLOOD_BANK] = ROW ("blood-bank", "Blood bank", "Major haemorrhage readiness."),
  [LF_CALL_FAMILY_NURSE] = ROW ("family-nurse", "Family nurse", "To be with the family."),
  [LF_CALL_SECURITY] = ROW ("security", "Security", "To hold the lift and the corridor."),
  [LF_CALL_CRASH_TEAM] = ROW ("crash-team", "Cardiac arrest team (2222)", "The hospital's own arrest call."),
  [LF_CALL_PE_TEAM] = ROW ("pe-team", "Pulmonary embolism team", "For lysis, catheter or surgery."),
  [LF_CALL_CARDIOTHORACIC_SURGEON] = ROW ("cardiothoracic-surgeon", "Cardiothoracic surgeon", "For embolectomy, or a chest to open."),
  [LF_CALL_SURGEON] = ROW ("surgeon", "Surgeon who operated", "Knows the wound and what may bleed."),
  [LF_CALL_THEATRE] = ROW ("theatre", "Operating theatre", "A table and a team."),
  [LF_CALL_MASSIVE_HAEMORRHAGE] = ROW ("massive-haemorrhage", "Major haemorrhage protocol", "Blood and plasma, at once and in turn."),
  [LF_CALL_RESEARCH_NURSE] = ROW ("research-nurse", "Research nurse", "Says whether a study is open here, and to this patient."),
  [LF_CALL_PALLIATIVE_CARE] = ROW ("palliative-care", "Palliative care team", "Knows what was planned, and said."),
  [LF_CALL_GENERAL_PRACTITIONER] = ROW ("general-practitioner", "General practitioner", "Record and urgent care plan."),
  [LF_CALL_INTERPRETER] = ROW ("interpreter", "Interpreter", "Not the family."),
  [LF_CALL_CHAPLAIN] = ROW ("chaplain", "Chaplain", "Of any faith or none."),
  [LF_CALL_MEDICAL_EXAMINER] = ROW ("medical-examiner", "Medical examiner or coroner", "After a death."),
  [LF_CALL_TISSUE_DONATION] = ROW ("tissue-donation", "Tissue donation service", "It speaks with the family; the team does not."),
};
static const LfWord place_rows[] = {
  [LF_PLACE_CATH_LAB] = ROW ("cath-lab", "Catheter laboratory", "For angiography."),
  [LF_PLACE_CT] = ROW ("ct", "CT", "For a scan."),
  [LF_PLACE_ICU] = ROW ("icu", "Intensive care", "For the first hours."),
  [LF_PLACE_THEATRE] = ROW ("theatre", "Operating theatre", "For surgery."),
};
static const LfWord exchange_rows[] = {
  [LF_EXCHANGE_OXYGENATOR] = ROW ("oxygenator", "Oxygenator", "The membrane lung."),
  [LF_EXCHANGE_PUMP_HEAD] = ROW ("pump-head", "Pump head", "The pump's disposable head."),
};
static const LfWord record_field_rows[] = {
  [LF_RECORD_ELSO] = ROW ("elso", "ELSO registry", "Entered in the ELSO registry: yes or no."),
  [LF_RECORD_NCAA] = ROW ("ncaa", "National Cardiac Arrest Audit", "Entered in the audit: yes or no."),
  [LF_RECORD_OHCA_AUDIT] = ROW ("ohca-audit", "Ambulance cardiac arrest audit", "Times passed to the ambulance audit: yes or no."),
  [LF_RECORD_NO_FLOW] = ROW ("no-flow", "No-flow time", "Minutes from collapse to first compressions."),
  [LF_RECORD_LOW_FLOW] = ROW ("low-flow", "Low-flow time", "Minutes from first compressions to flow."),
  [LF_RECORD_SELECTION] = ROW ("selection", "Selection", "The decision, who took it and why."),
  [LF_RECORD_DECLINED_LOG] = ROW ("declined-log", "Centre's log of declined referrals", "Entered in it: yes or no."),
  [LF_RECORD_STOPPING] = ROW ("stopping", "Stopping", "When, on what grounds, and who agreed."),
  [LF_RECORD_DEATH] = ROW ("death", "Confirmation of death", "When, by whom, after what observation."),
  [LF_RECORD_INCIDENT] = ROW ("incident", "Incident report", "Reported for learning: yes or no."),
  [LF_RECORD_CANDOUR] = ROW ("candour", "Duty of candour", "Told what went wrong, and sorry: yes or no."),
  [LF_RECORD_THROMBOSIS_REVIEW] = ROW ("thrombosis-review", "Hospital-acquired thrombosis review", "Asked for: yes or no."),
};
static const LfWord family_talk_rows[] = {
  [LF_FAMILY_LISTEN] = ROW ("listen", "Listen first", "Ask what they know, and what the patient would have wanted."),
  [LF_FAMILY_TELL] = ROW ("tell", "Tell them plainly", "What has happened, what is being done, what may come."),
  [LF_FAMILY_BEDSIDE] = ROW ("bedside", "Bring them to the bedside", "Somebody stays with them."),
};
static const LfWord arterial_line_rows[] = {
  [LF_ARTERIAL_LINE_RIGHT_RADIAL] = ROW ("right-radial", "Right radial arterial line", "Sees what the heart and brain get."),
  [LF_ARTERIAL_LINE_CENTRAL_VENOUS] = ROW ("central-venous", "Central venous line", "For CVP."),
};
static const LfWord mark_rows[] = {
  [LF_MARK_COLLAPSE] = ROW ("collapse", "Collapse", "The arrest begins."),
  [LF_MARK_FIRST_CPR] = ROW ("first-cpr", "First CPR", "First compressions by anyone: low flow begins."),
  [LF_MARK_APPROPRIATE_CPR] = ROW ("appropriate-cpr", "Appropriate CPR", "CPR that counts towards the 30 minutes of the definition."),
  [LF_MARK_ALERTED] = ROW ("alerted", "Team alerted", "The ECPR team is called."),
  [LF_MARK_ARRIVAL] = ROW ("arrival", "Arrival", "The patient is in the room."),
  [LF_MARK_CRITERIA_MET] = ROW ("criteria-met", "Criteria met", "The case fits what is asked for."),
  [LF_MARK_DECISION] = ROW ("decision", "Selection decision", "The multidisciplinary decision."),
  [LF_MARK_SKIN] = ROW ("skin", "Skin", "First puncture."),
  [LF_MARK_WIRES_CONFIRMED] = ROW ("wires-confirmed", "Wires confirmed", "Both wires seen in the right vessels."),
  [LF_MARK_FLOW] = ROW ("flow", "Flow on", "ECMO flow is established: low flow ends."),
  [LF_MARK_COMPRESSIONS_OFF] = ROW ("compressions-off", "Compressions off", "Compressions end under flow."),
  [LF_MARK_DISTAL_PERFUSION] = ROW ("distal-perfusion", "Distal perfusion", "The leg below the return cannula is perfused."),
  [LF_MARK_LAST_SHOCK] = ROW ("last-shock", "Last shock", "The last shock given."),
  [LF_MARK_LAST_ADRENALINE] = ROW ("last-adrenaline", "Last adrenaline", "The last bolus of adrenaline."),
  [LF_MARK_ROSC] = ROW ("rosc", "Return of circulation", "The heart has a pulse of its own."),
};
static const LfWord criterion_class_rows[] = {
  [LF_CLASS_CRITICAL] = ROW ("critical", "Critical", "All or none; never bought back by points."),
  [LF_CLASS_RECOMMENDED] = ROW ("recommended", "Recommended", "Earns its points."),
  [LF_CLASS_NEUTRAL] = ROW ("neutral", "Neutral", "Shown, and counts for nothing."),
  [LF_CLASS_UNNECESSARY] = ROW ("unnecessary", "Unnecessary", "Costs its points when done."),
  [LF_CLASS_HARMFUL] = ROW ("harmful", "Harmful", "Costs its points when done, and says so."),
};
static const LfWord domain_rows[] = {
  [LF_DOMAIN_RECOGNITION] = ROW ("recognition", "Recognition", "Seeing what it is, and when."),
  [LF_DOMAIN_SELECTION] = ROW ("selection", "Selection and governance", "Who is offered it, by whom, on what grounds."),
  [LF_DOMAIN_RESUSCITATION] = ROW ("resuscitation", "Resuscitation", "Advanced life support."),
  [LF_DOMAIN_CANNULATION] = ROW ("cannulation", "Cannulation and circuit", "Getting to flow, safely."),
  [LF_DOMAIN_COMPLICATIONS] = ROW ("complications", "Complications", "Finding and mending what goes wrong."),
  [LF_DOMAIN_AFTERCARE] = ROW ("aftercare", "Aftercare and audit", "What follows flow, and the records."),
};
static const LfWord decision_kind_rows[] = {
  [LF_DECISION_CHOOSE_ONE] = ROW ("choose-one", "Choose one", "One option."),
  [LF_DECISION_CHOOSE_SEVERAL] = ROW ("choose-several", "Choose several", "Any number of options."),
  [LF_DECISION_PUT_IN_ORDER] = ROW ("put-in-order", "Put in order", "All options, in order."),
  [LF_DECISION_SET_VALUE] = ROW ("set-value", "Set values", "A number for each field."),
  [LF_DECISION_STATE_REASON] = ROW ("state-reason", "State a reason", "One option and a reason in words."),
  [LF_DECISION_DO_IT] = ROW ("do-it", "Do it", "Answered by doing what is asked, at the bedside."),
  [LF_DECISION_FILL_IN] = ROW ("fill-in", "Fill in", "A form: what is written in each field."),
};
static const LfWord verdict_rows[] = {
  [LF_VERDICT_RIGHT] = ROW ("right", "Right", "What the packs ask for."),
  [LF_VERDICT_ACCEPTABLE] = ROW ("acceptable", "Acceptable", "Also sound."),
  [LF_VERDICT_NEUTRAL] = ROW ("neutral", "Neutral", "Neither helps nor harms."),
  [LF_VERDICT_UNNECESSARY] = ROW ("unnecessary", "Unnecessary", "Costs time or people."),
  [LF_VERDICT_WRONG] = ROW ("wrong", "Wrong", "Not what the packs ask for."),
  [LF_VERDICT_HARMFUL] = ROW ("harmful", "Harmful", "Hurts the patient."),
};
static const LfWord ending_kind_rows[] = {
  [LF_ENDING_GOOD] = ROW ("good", "Good", "The patient leaves in the state that was hoped for."),
  [LF_ENDING_DIED] = ROW ("died", "Died", "The patient dies after care that may have met every criterion."),
  [LF_ENDING_DECLINED] = ROW ("declined", "Declined", "Not offered, with a reason."),
  [LF_ENDING_STOPPED] = ROW ("stopped", "Stopped", "Resuscitation or cannulation was stopped."),
  [LF_ENDING_POOR] = ROW ("poor", "Poor", "Harm that care could have avoided."),
};
static const LfWord item_kind_rows[] = {
  [LF_ITEM_RECOMMENDATION] = ROW ("recommendation", "Recommendation", "Section 1 of the guidance."),
  [LF_ITEM_PRACTICE_POINT] = ROW ("practice-point", "Practice point", "What the guidance means in practice."),
  [LF_ITEM_INFORMATION] = ROW ("information", "Information", "What the procedure is."),
  [LF_ITEM_DEFINITION] = ROW ("definition", "Definition", "What a word means in the guidance."),
  [LF_ITEM_COMMITTEE_SHOULD] = ROW ("committee-should", "Committee view with 'should'", "A committee comment that says should."),
  [LF_ITEM_COMMITTEE_OBSERVATION] = ROW ("committee-observation", "Committee observation", "A committee comment; explains, and is never a sole source."),
  [LF_ITEM_RESPONSIBILITY] = ROW ("responsibility", "Responsibility", "The front matter of the guidance."),
  [LF_ITEM_STANDARD] = ROW ("standard", "Standard", "A treatment standard of another body."),
  [LF_ITEM_POLICY] = ROW ("policy", "Policy", "A centre's own rule."),
};
static const LfWord training_way_rows[] = {
  [LF_TRAINED_SCORED] = ROW ("scored", "Scored", "A criterion rests on it."),
  [LF_TRAINED_DECIDED] = ROW ("decided", "Decided", "A prompt asks for it, unscored."),
  [LF_TRAINED_SHOWN] = ROW ("shown", "Shown", "Brief or debrief shows it."),
};
static const LfWord jurisdiction_rows[] = {
  [LF_JURISDICTION_ENGLAND] = ROW ("england", "England", "England and Wales law."),
  [LF_JURISDICTION_WALES] = ROW ("wales", "Wales", "England and Wales law."),
  [LF_JURISDICTION_SCOTLAND] = ROW ("scotland", "Scotland", "Scots law."),
  [LF_JURISDICTION_NORTHERN_IRELAND] = ROW ("northern-ireland", "Northern Ireland", "Northern Ireland law."),
};
static const LfWord shelf_rows[] = {
  [LF_SHELF_SELECTION] = ROW ("selection", "Selection", "Whether this patient is one for ECPR, and who says so."),
  [LF_SHELF_SPECIAL] = ROW ("special", "Special patients and places", "The same question where the patient or the hospital is not the usual one."),
  [LF_SHELF_CIRCUIT] = ROW ("circuit", "Circuit emergencies", "Flow is lost or in danger, and each has a look-alike."),
  [LF_SHELF_FIRST_HOURS] = ROW ("first-hours", "First hours and days", "What follows flow, up to weaning, withdrawal and the records."),
};
static const LfWord review_rows[] = {
  [LF_REVIEW_NOT_REVIEWED] = ROW ("not-reviewed", "Not yet clinically reviewed", "Written from published sources; no clinician has signed it."),
  [LF_REVIEW_REVIEWED] = ROW ("reviewed", "Clinically reviewed", "A clinical lead has signed it."),
};
static const LfWord answer_rows[] = {
  [LF_ANSWER_NO] = ROW ("no", "No", "It is not so."),
  [LF_ANSWER_YES] = ROW ("yes", "Yes", "It is so."),
};
static const LfWord arrest_rhythm_rows[] = {
  [LF_ARREST_RHYTHM_SHOCKABLE] = ROW ("shockable", "Shockable", "Ventricular fibrillation or pulseless ventricular tachycardia."),
  [LF_ARREST_RHYTHM_NON_SHOCKABLE] = ROW ("non-shockable", "Non-shockable", "Any other rhythm of an arrest: PEA, an agonal rhythm, asystole."),
};
static const LfWord cause_rows[] = {
  [LF_CAUSE_IDENTIFIED_REVERSIBLE] = ROW ("identified-reversible", "Reversible, identified", "A cause that can be reversed has been found."),
  [LF_CAUSE_SUSPECTED_REVERSIBLE] = ROW ("suspected-reversible", "Reversible, suspected", "A cause that could be reversed is likely, and has not been shown."),
  [LF_CAUSE_UNKNOWN] = ROW ("unknown", "Unknown", "It was looked for, and nothing points to a cause."),
  [LF_CAUSE_IRREVERSIBLE] = ROW ("irreversible", "Irreversible", "The cause is known, and nothing can reverse it."),
};
static const LfWord cpr_length_rows[] = {
  [LF_CPR_LENGTH_SHORTER] = ROW ("shorter", "Shorter than the definition", "Appropriate CPR has not yet lasted as long as refractory means."),
  [LF_CPR_LENGTH_REACHED] = ROW ("reached", "As the definition asks", "Appropriate CPR has lasted as long as refractory means, or longer."),
};
static const LfWord standing_rows[] = {
  [LF_STANDING_OPTION] = ROW ("option", "An option", "It may be offered; to decline with a sound reason is as much in keeping."),
  [LF_STANDING_RESEARCH_ONLY] = ROW ("research-only", "In approved research only", "Only as part of formal research that an ethics committee approved, and no such study is open to this patient."),
  [LF_STANDING_IN_RESEARCH] = ROW ("in-research", "Inside an approved study", "Formal research that an ethics committee approved is open to this patient: by its protocol."),
  [LF_STANDING_BOTH_APPLY] = ROW ("both-apply", "Two paragraphs apply", "The case falls under an option and under research only; what follows is the pack's reading, not the guidance's."),
  [LF_STANDING_SILENT] = ROW ("silent", "The guidance does not say", "Its words leave this case open; another pack speaks."),
  [LF_STANDING_OUTSIDE_DEFINITION] = ROW ("outside-definition", "Outside the definition", "Not what the guidance calls refractory: it neither allows nor forbids anything here."),
  [LF_STANDING_NOT_COVERED] = ROW ("not-covered", "Not covered", "The guidance is about other people."),
};
/* clang-format on */

const LfTable lf_whos = LF_TABLE ("whos", "Who an entry of the log comes from.", who_rows);
const LfTable lf_roles = {
  .name = "roles",
  .meaning = "What somebody of the team is there for: decisions and actions belong to roles.",
  .rows = &who_rows[LF_WHO_RESUSCITATION_LEADER],
  .n_rows = LF_N_ROLES,
  .stride = sizeof who_rows[0],
};
const LfTable lf_speakers =
    LF_TABLE ("speakers", "Who may say something to the learner.", speaker_rows);
const LfTable lf_cpr_modes = LF_TABLE ("cpr-modes", "How the chest is compressed.", cpr_mode_rows);
const LfTable lf_airways = LF_TABLE ("airways", "How the airway is held.", airway_kind_rows);
const LfTable lf_pad_positions = LF_TABLE ("pad-positions", "Where the pads are.", pads_rows);
const LfTable lf_switches = LF_TABLE ("switches", "On or off.", switch_rows);
const LfTable lf_circuit_lines = LF_TABLE ("circuit-lines", "Lines of the circuit.", line_rows);
const LfTable lf_sites = LF_TABLE ("sites", "Where a cannula goes.", site_rows);
const LfTable lf_imaging = LF_TABLE ("imaging", "How a wire is confirmed.", imaging_way_rows);
const LfTable lf_scans = LF_TABLE ("scans", "What is scanned.", scan_rows);
const LfTable lf_checks = LF_TABLE ("checks", "What is looked at or asked after.", check_rows);
const LfTable lf_samples = LF_TABLE ("samples", "What is sent.", sample_rows);
const LfTable lf_sample_sites =
    LF_TABLE ("sample-sites", "Where blood is drawn.", sample_site_rows);
const LfTable lf_calls = LF_TABLE ("calls", "Who is called.", call_rows);
const LfTable lf_places = LF_TABLE ("places", "Where the patient goes.", place_rows);
const LfTable lf_exchanges = LF_TABLE ("exchanges", "What is exchanged.", exchange_rows);
const LfTable lf_record_fields =
    LF_TABLE ("record-fields", "What is written down.", record_field_rows);
const LfTable lf_family_talks =
    LF_TABLE ("family-talks", "What is done for those close to the patient.", family_talk_rows);
const LfTable lf_pressure_lines =
    LF_TABLE ("pressure-lines", "Pressure lines that can be placed.", arterial_line_rows);
const LfTable lf_marks =
    LF_TABLE ("marks", "Moments that are timed (NICE IPG808 3.1, 3.12).", mark_rows);
const LfTable lf_criterion_classes =
    LF_TABLE ("criterion-classes", "How a criterion counts.", criterion_class_rows);
const LfTable lf_domains = LF_TABLE ("domains", "What a criterion shows.", domain_rows);
const LfTable lf_decision_kinds =
    LF_TABLE ("decision-kinds", "How a decision is answered.", decision_kind_rows);
const LfTable lf_verdicts =
    LF_TABLE ("verdicts", "What an option is, in the debrief.", verdict_rows);
const LfTable lf_ending_kinds =
    LF_TABLE ("ending-kinds", "How an attempt ends. It never changes the score.", ending_kind_rows);
const LfTable lf_item_kinds = LF_TABLE ("item-kinds", "What an item of a pack is.", item_kind_rows);
const LfTable lf_training_ways =
    LF_TABLE ("training-ways", "What suffices to train an item.", training_way_rows);
const LfTable lf_jurisdictions =
    LF_TABLE ("jurisdictions", "Whose law applies.", jurisdiction_rows);
const LfTable lf_shelves =
    LF_TABLE ("shelves", "Where a scenario stands in the library.", shelf_rows);
const LfTable lf_review_states =
    LF_TABLE ("review-states", "Who has looked at a scenario or pack.", review_rows);
const LfTable lf_answers = LF_TABLE ("answers", "Yes or no.", answer_rows);
const LfTable lf_arrest_rhythms = LF_TABLE (
    "arrest-rhythms", "What a rhythm of an arrest is to NICE IPG808 1.1 and 1.2.", arrest_rhythm_rows);
const LfTable lf_causes =
    LF_TABLE ("causes", "What is known of the cause when it is decided.", cause_rows);
const LfTable lf_cpr_lengths = LF_TABLE (
    "cpr-lengths", "Appropriate CPR against the definition of refractory (NICE IPG808 3.1).",
    cpr_length_rows);
const LfTable lf_standings = LF_TABLE ("standings", "How guidance stands to a case.", standing_rows);

_Static_assert(LF_WHO_SCRIBE - LF_WHO_RESUSCITATION_LEADER + 1 == LF_N_ROLES,
               "the roles stand together among those who act, in the same order");

int
lf_role_of (LfWho who)
{
  return who >= LF_WHO_RESUSCITATION_LEADER && who <= LF_WHO_SCRIBE
             ? (int) (who - LF_WHO_RESUSCITATION_LEADER)
             : -1;
}
