/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/sets.h"
#include "words/tongue.h"

#define ROW(id_, label_, meaning_)                                                                 \
  {                                                                                                \
    id_, label_, "", meaning_, "definition"                                                        \
  }

/* clang-format off */
static const LfWord who_rows[] = {
  [LF_WHO_LEARNER] = ROW ("learner", N_ ("Learner"), N_ ("The one who plays, in every role.")),
  [LF_WHO_RESUSCITATION_LEADER] = ROW ("resuscitation-leader", N_ ("Resuscitation leader"), N_ ("Leads advanced life support.")),
  [LF_WHO_ECMO_LEAD] = ROW ("ecmo-lead", N_ ("ECMO lead"), N_ ("Leads selection and cannulation.")),
  [LF_WHO_CANNULATOR] = ROW ("cannulator", N_ ("Cannulator"), N_ ("Places the cannulae.")),
  [LF_WHO_IMAGING] = ROW ("imaging", N_ ("Imaging"), N_ ("Scans and confirms the wires.")),
  [LF_WHO_PERFUSIONIST] = ROW ("perfusionist", N_ ("Perfusionist"), N_ ("Primes and runs the circuit.")),
  [LF_WHO_AIRWAY] = ROW ("airway", N_ ("Airway"), N_ ("Keeps airway and ventilation.")),
  [LF_WHO_COMPRESSIONS] = ROW ("compressions", N_ ("Compressions"), N_ ("Does or watches compressions.")),
  [LF_WHO_DRUGS] = ROW ("drugs", N_ ("Drugs"), N_ ("Gives drugs and keeps their times.")),
  [LF_WHO_FAMILY_LIAISON] = ROW ("family-liaison", N_ ("Family liaison"), N_ ("Stays with the family.")),
  [LF_WHO_SCRIBE] = ROW ("scribe", N_ ("Scribe"), N_ ("Keeps the record.")),
  [LF_WHO_EDUCATOR] = ROW ("educator", N_ ("Educator"), N_ ("Runs the class; may override.")),
  [LF_WHO_NOTE] = ROW ("note", N_ ("Note"), N_ ("Logged, and changes nothing.")),
  [LF_WHO_DIGEST] = ROW ("digest", N_ ("Digest"), N_ ("A fold of the state, once a simulated second.")),
};
static const LfWord speaker_rows[] = {
  [LF_SPEAKER_TEAM] = ROW ("team", N_ ("Team"), N_ ("Anyone of the team.")),
  [LF_SPEAKER_PARAMEDIC] = ROW ("paramedic", N_ ("Paramedic"), N_ ("The ambulance crew.")),
  [LF_SPEAKER_RESUSCITATION_LEADER] = ROW ("resuscitation-leader", N_ ("Resuscitation leader"), N_ ("Leads advanced life support.")),
  [LF_SPEAKER_PERFUSIONIST] = ROW ("perfusionist", N_ ("Perfusionist"), N_ ("Primes and runs the circuit.")),
  [LF_SPEAKER_CANNULATOR] = ROW ("cannulator", N_ ("Cannulator"), N_ ("Places the cannulae.")),
  [LF_SPEAKER_IMAGING] = ROW ("imaging", N_ ("Imaging operator"), N_ ("Scans and confirms the wires.")),
  [LF_SPEAKER_NURSE] = ROW ("nurse", N_ ("Nurse"), N_ ("At the bedside.")),
  [LF_SPEAKER_ANAESTHETIST] = ROW ("anaesthetist", N_ ("Anaesthetist"), N_ ("Airway and ventilation.")),
  [LF_SPEAKER_CARDIOLOGIST] = ROW ("cardiologist", N_ ("Cardiologist"), N_ ("On the phone, or in the catheter laboratory.")),
  [LF_SPEAKER_INTENSIVIST] = ROW ("intensivist", N_ ("Intensive care consultant"), N_ ("Of the receiving unit.")),
  [LF_SPEAKER_FAMILY] = ROW ("family", N_ ("Family"), N_ ("Those close to the patient.")),
  [LF_SPEAKER_LABORATORY] = ROW ("laboratory", N_ ("Laboratory"), N_ ("Results.")),
  [LF_SPEAKER_EDUCATOR] = ROW ("educator", N_ ("Educator"), N_ ("Runs the class.")),
  [LF_SPEAKER_REGISTRAR] = ROW ("registrar", N_ ("Registrar"), N_ ("A senior trainee in the room.")),
  [LF_SPEAKER_SURGEON] = ROW ("surgeon", N_ ("Surgeon"), N_ ("On the phone, or at the bedside.")),
  [LF_SPEAKER_RADIOLOGIST] = ROW ("radiologist", N_ ("Radiologist"), N_ ("Reports what the scanner shows.")),
  [LF_SPEAKER_RESEARCH_NURSE] = ROW ("research-nurse", N_ ("Research nurse"), N_ ("Knows which studies are open.")),
  [LF_SPEAKER_SON] = ROW ("son", N_ ("Son"), N_ ("Of the patient.")),
  [LF_SPEAKER_DAUGHTER] = ROW ("daughter", N_ ("Daughter"), N_ ("Of the patient.")),
  [LF_SPEAKER_HUSBAND] = ROW ("husband", N_ ("Husband"), N_ ("Of the patient.")),
};
static const LfWord cpr_mode_rows[] = {
  [LF_CPR_START] = ROW ("start", N_ ("Start compressions"), N_ ("Hands on the chest.")),
  [LF_CPR_STOP] = ROW ("stop", N_ ("Stop compressions"), N_ ("Hands off.")),
  [LF_CPR_MECHANICAL] = ROW ("mechanical", N_ ("Mechanical CPR"), N_ ("The device compresses; the change-over has a pause of its own.")),
};
static const LfWord airway_kind_rows[] = {
  [LF_AIRWAY_BAG_MASK] = ROW ("bag-mask", N_ ("Bag and mask"), N_ ("30 compressions to 2 breaths.")),
  [LF_AIRWAY_SUPRAGLOTTIC] = ROW ("supraglottic", N_ ("Supraglottic airway"), N_ ("Such as an i-gel.")),
  [LF_AIRWAY_TUBE] = ROW ("tube", N_ ("Tracheal tube"), N_ ("With waveform capnography.")),
};
static const LfWord pads_rows[] = {
  [LF_PADS_AL] = ROW ("al", N_ ("Anterolateral"), N_ ("Right of the breastbone and the left side.")),
  [LF_PADS_AP] = ROW ("ap", N_ ("Anteroposterior"), N_ ("Front and back: a vector change.")),
  [LF_PADS_DOUBLE] = ROW ("double", N_ ("Two pairs"), N_ ("Anterolateral and anteroposterior, of two defibrillators: a shock from each, one right after the other.")),
};
static const LfWord switch_rows[] = {
  [LF_SWITCH_OFF] = ROW ("off", N_ ("Off"), N_ ("Off.")),
  [LF_SWITCH_ON] = ROW ("on", N_ ("On"), N_ ("On.")),
};
static const LfWord line_rows[] = {
  [LF_LINE_DRAINAGE] = ROW ("drainage", N_ ("Drainage"), N_ ("From the patient to the pump.")),
  [LF_LINE_RETURN] = ROW ("return", N_ ("Return"), N_ ("From the oxygenator to the patient.")),
  [LF_LINE_DISTAL] = ROW ("distal", N_ ("Distal perfusion"), N_ ("A side line to the leg below the return cannula.")),
};
static const LfWord site_rows[] = {
  [LF_SITE_FEMORAL_RIGHT] = ROW ("femoral-right", N_ ("Right groin"), N_ ("Right common femoral vessels.")),
  [LF_SITE_FEMORAL_LEFT] = ROW ("femoral-left", N_ ("Left groin"), N_ ("Left common femoral vessels.")),
};
static const LfWord imaging_way_rows[] = {
  [LF_IMAGING_US] = ROW ("us", N_ ("Vascular ultrasound"), N_ ("At the groin.")),
  [LF_IMAGING_TTE] = ROW ("tte", N_ ("Transthoracic echo"), N_ ("From the chest.")),
  [LF_IMAGING_TOE] = ROW ("toe", N_ ("Transoesophageal echo"), N_ ("From the gullet, while compressions go on.")),
  [LF_IMAGING_FLUORO] = ROW ("fluoro", N_ ("Fluoroscopy"), N_ ("X-ray in the catheter laboratory.")),
};
static const LfWord scan_rows[] = {
  [LF_SCAN_ECHO] = ROW ("echo", N_ ("Echo"), N_ ("The heart, in a pause of at most ten seconds.")),
  [LF_SCAN_TOE] = ROW ("toe", N_ ("Transoesophageal echo"), N_ ("The heart and great vessels, without a pause.")),
  [LF_SCAN_FEMORAL] = ROW ("femoral", N_ ("Femoral vessels"), N_ ("Both groins: size, side, clot.")),
  [LF_SCAN_LUNGS] = ROW ("lungs", N_ ("Lungs"), N_ ("Sliding, fluid.")),
  [LF_SCAN_ABDOMEN] = ROW ("abdomen", N_ ("Abdomen"), N_ ("Free fluid.")),
};
static const LfWord check_rows[] = {
  [LF_CHECK_PULSE] = ROW ("pulse", N_ ("Pulse"), N_ ("A central pulse.")),
  [LF_CHECK_AIRWAY] = ROW ("airway", N_ ("Airway"), N_ ("Position, both sides, capnograph.")),
  [LF_CHECK_PUPILS] = ROW ("pupils", N_ ("Pupils"), N_ ("Size and reaction.")),
  [LF_CHECK_FEET] = ROW ("feet", N_ ("Both feet"), N_ ("Colour, warmth, Doppler.")),
  [LF_CHECK_CANNULAE] = ROW ("cannulae", N_ ("Cannulae"), N_ ("Depth, stitches, bleeding.")),
  [LF_CHECK_GAS_LINE] = ROW ("gas-line", N_ ("Gas line"), N_ ("From the wall to the oxygenator.")),
  [LF_CHECK_HISTORY] = ROW ("history", N_ ("History"), N_ ("What is known of the patient.")),
  [LF_CHECK_WISHES] = ROW ("wishes", N_ ("Wishes"), N_ ("Advance decision, ReSPECT form, what they would have wanted.")),
  [LF_CHECK_TEMPERATURE] = ROW ("temperature", N_ ("Temperature"), N_ ("Core temperature, with its site.")),
  [LF_CHECK_LEADS] = ROW ("leads", N_ ("Leads and gain"), N_ ("A flat line: leads on, gain up, a second lead, P waves.")),
  [LF_CHECK_GLUCOSE] = ROW ("glucose", N_ ("Glucose"), N_ ("By the bedside.")),
  [LF_CHECK_ABDOMEN] = ROW ("abdomen", N_ ("Abdomen and wound"), N_ ("Distended, soft, oozing.")),
  [LF_CHECK_DRAIN] = ROW ("drain", N_ ("Drains"), N_ ("How much, and of what.")),
  [LF_CHECK_CALVES] = ROW ("calves", N_ ("Calves"), N_ ("Swelling on one side.")),
  [LF_CHECK_DRUG_CHART] = ROW ("drug-chart", N_ ("Drug chart"), N_ ("What was given, and what was missed.")),
  [LF_CHECK_CIRCUIT_LINES] = ROW ("circuit-lines", N_ ("Lines of the circuit"), N_ ("From groin to pump and back: kinks, shaking, colour.")),
};
static const LfWord sample_rows[] = {
  [LF_SAMPLE_GAS] = ROW ("gas", N_ ("Blood gas"), N_ ("Gases, pH, lactate, potassium, ionised calcium, glucose, haemoglobin.")),
  [LF_SAMPLE_ACT] = ROW ("act", N_ ("ACT"), N_ ("Activated clotting time.")),
  [LF_SAMPLE_COAGULATION] = ROW ("coagulation", N_ ("Coagulation"), N_ ("aPTT, fibrinogen, platelets: the laboratory takes half an hour.")),
  [LF_SAMPLE_ANTI_XA] = ROW ("anti-xa", N_ ("Anti-Xa"), N_ ("Heparin's effect: the laboratory takes half an hour and more.")),
};
static const LfWord sample_site_rows[] = {
  [LF_SAMPLE_SITE_RIGHT_RADIAL] = ROW ("right-radial", N_ ("Right radial"), N_ ("What the heart and the right brain get.")),
  [LF_SAMPLE_SITE_LEFT_RADIAL] = ROW ("left-radial", N_ ("Left radial"), N_ ("Left arm.")),
  [LF_SAMPLE_SITE_FEMORAL] = ROW ("femoral", N_ ("Femoral"), N_ ("What the legs get.")),
  [LF_SAMPLE_SITE_PRE_OXYGENATOR] = ROW ("pre-oxygenator", N_ ("Pre-oxygenator"), N_ ("Drained blood.")),
  [LF_SAMPLE_SITE_POST_OXYGENATOR] = ROW ("post-oxygenator", N_ ("Post-oxygenator"), N_ ("Returned blood.")),
};
static const LfWord call_rows[] = {
  [LF_CALL_ECPR_TEAM] = ROW ("ecpr-team", N_ ("ECPR team"), N_ ("The whole team.")),
  [LF_CALL_PERFUSIONIST] = ROW ("perfusionist", N_ ("Perfusionist"), N_ ("With the circuit.")),
  [LF_CALL_IMAGING] = ROW ("imaging", N_ ("Imaging operator"), N_ ("For wires.")),
  [LF_CALL_CATH_LAB] = ROW ("cath-lab", N_ ("Catheter laboratory"), N_ ("For coronary angiography.")),
  [LF_CALL_CARDIOLOGY] = ROW ("cardiology", N_ ("Cardiologist"), N_ ("For selection and angiography.")),
  [LF_CALL_ICU] = ROW ("icu", N_ ("Intensive care"), N_ ("A bed and a consultant.")),
  [LF_CALL_BLOOD_BANK] = ROW ("blood-bank", N_ ("Blood bank"), N_ ("Major haemorrhage readiness.")),
  [LF_CALL_FAMILY_NURSE] = ROW ("family-nurse", N_ ("Family nurse"), N_ ("To be with the family.")),
  [LF_CALL_SECURITY] = ROW ("security", N_ ("Security"), N_ ("To hold the lift and the corridor.")),
  [LF_CALL_CRASH_TEAM] = ROW ("crash-team", N_ ("Cardiac arrest team (2222)"), N_ ("The hospital's own arrest call.")),
  [LF_CALL_PE_TEAM] = ROW ("pe-team", N_ ("Pulmonary embolism team"), N_ ("For lysis, catheter or surgery.")),
  [LF_CALL_CARDIOTHORACIC_SURGEON] = ROW ("cardiothoracic-surgeon", N_ ("Cardiothoracic surgeon"), N_ ("For embolectomy, or a chest to open.")),
  [LF_CALL_SURGEON] = ROW ("surgeon", N_ ("Surgeon who operated"), N_ ("Knows the wound and what may bleed.")),
  [LF_CALL_THEATRE] = ROW ("theatre", N_ ("Operating theatre"), N_ ("A table and a team.")),
  [LF_CALL_MASSIVE_HAEMORRHAGE] = ROW ("massive-haemorrhage", N_ ("Major haemorrhage protocol"), N_ ("Blood and plasma, at once and in turn.")),
  [LF_CALL_RESEARCH_NURSE] = ROW ("research-nurse", N_ ("Research nurse"), N_ ("Says whether a study is open here, and to this patient.")),
  [LF_CALL_PALLIATIVE_CARE] = ROW ("palliative-care", N_ ("Palliative care team"), N_ ("Knows what was planned, and said.")),
  [LF_CALL_GENERAL_PRACTITIONER] = ROW ("general-practitioner", N_ ("General practitioner"), N_ ("Record and urgent care plan.")),
  [LF_CALL_INTERPRETER] = ROW ("interpreter", N_ ("Interpreter"), N_ ("Not the family.")),
  [LF_CALL_CHAPLAIN] = ROW ("chaplain", N_ ("Chaplain"), N_ ("Of any faith or none.")),
  [LF_CALL_MEDICAL_EXAMINER] = ROW ("medical-examiner", N_ ("Medical examiner or coroner"), N_ ("After a death.")),
  [LF_CALL_TISSUE_DONATION] = ROW ("tissue-donation", N_ ("Tissue donation service"), N_ ("It speaks with the family; the team does not.")),
  [LF_CALL_POISON_SERVICE] = ROW ("poison-service", N_ ("Poisons information service"), N_ ("NPIS, by telephone day and night: what it was, what it does, what else can be done.")),
};
static const LfWord place_rows[] = {
  [LF_PLACE_CATH_LAB] = ROW ("cath-lab", N_ ("Catheter laboratory"), N_ ("For angiography.")),
  [LF_PLACE_CT] = ROW ("ct", N_ ("CT"), N_ ("For a scan.")),
  [LF_PLACE_ICU] = ROW ("icu", N_ ("Intensive care"), N_ ("For the first hours.")),
  [LF_PLACE_THEATRE] = ROW ("theatre", N_ ("Operating theatre"), N_ ("For surgery.")),
};
static const LfWord exchange_rows[] = {
  [LF_EXCHANGE_OXYGENATOR] = ROW ("oxygenator", N_ ("Oxygenator"), N_ ("The membrane lung.")),
  [LF_EXCHANGE_PUMP_HEAD] = ROW ("pump-head", N_ ("Pump head"), N_ ("The pump's disposable head.")),
};
static const LfWord record_field_rows[] = {
  [LF_RECORD_ELSO] = ROW ("elso", N_ ("ELSO registry"), N_ ("Entered in the ELSO registry: yes or no.")),
  [LF_RECORD_NCAA] = ROW ("ncaa", N_ ("National Cardiac Arrest Audit"), N_ ("Entered in the audit: yes or no.")),
  [LF_RECORD_OHCA_AUDIT] = ROW ("ohca-audit", N_ ("Ambulance cardiac arrest audit"), N_ ("Times passed to the ambulance audit: yes or no.")),
  [LF_RECORD_NO_FLOW] = ROW ("no-flow", N_ ("No-flow time"), N_ ("Minutes from collapse to first compressions.")),
  [LF_RECORD_LOW_FLOW] = ROW ("low-flow", N_ ("Low-flow time"), N_ ("Minutes from first compressions to flow.")),
  [LF_RECORD_SELECTION] = ROW ("selection", N_ ("Selection"), N_ ("The decision, who took it and why.")),
  [LF_RECORD_DECLINED_LOG] = ROW ("declined-log", N_ ("Centre's log of declined referrals"), N_ ("Entered in it: yes or no.")),
  [LF_RECORD_STOPPING] = ROW ("stopping", N_ ("Stopping"), N_ ("When, on what grounds, and who agreed.")),
  [LF_RECORD_DEATH] = ROW ("death", N_ ("Confirmation of death"), N_ ("When, by whom, after what observation.")),
  [LF_RECORD_INCIDENT] = ROW ("incident", N_ ("Incident report"), N_ ("Reported for learning: yes or no.")),
  [LF_RECORD_CANDOUR] = ROW ("candour", N_ ("Duty of candour"), N_ ("Told what went wrong, and sorry: yes or no.")),
  [LF_RECORD_THROMBOSIS_REVIEW] = ROW ("thrombosis-review", N_ ("Hospital-acquired thrombosis review"), N_ ("Asked for: yes or no.")),
};
static const LfWord family_talk_rows[] = {
  [LF_FAMILY_LISTEN] = ROW ("listen", N_ ("Listen first"), N_ ("Ask what they know, and what the patient would have wanted.")),
  [LF_FAMILY_TELL] = ROW ("tell", N_ ("Tell them plainly"), N_ ("What has happened, what is being done, what may come.")),
  [LF_FAMILY_BEDSIDE] = ROW ("bedside", N_ ("Bring them to the bedside"), N_ ("Somebody stays with them.")),
};
static const LfWord arterial_line_rows[] = {
  [LF_ARTERIAL_LINE_RIGHT_RADIAL] = ROW ("right-radial", N_ ("Right radial arterial line"), N_ ("Sees what the heart and brain get.")),
  [LF_ARTERIAL_LINE_CENTRAL_VENOUS] = ROW ("central-venous", N_ ("Central venous line"), N_ ("For CVP.")),
};
static const LfWord mark_rows[] = {
  [LF_MARK_COLLAPSE] = ROW ("collapse", N_ ("Collapse"), N_ ("The arrest begins.")),
  [LF_MARK_FIRST_CPR] = ROW ("first-cpr", N_ ("First CPR"), N_ ("First compressions by anyone: low flow begins.")),
  [LF_MARK_APPROPRIATE_CPR] = ROW ("appropriate-cpr", N_ ("Appropriate CPR"), N_ ("CPR that counts towards the 30 minutes of the definition.")),
  [LF_MARK_ALERTED] = ROW ("alerted", N_ ("Team alerted"), N_ ("The ECPR team is called.")),
  [LF_MARK_ARRIVAL] = ROW ("arrival", N_ ("Arrival"), N_ ("The patient is in the room.")),
  [LF_MARK_CRITERIA_MET] = ROW ("criteria-met", N_ ("Criteria met"), N_ ("The case fits what is asked for.")),
  [LF_MARK_DECISION] = ROW ("decision", N_ ("Selection decision"), N_ ("The multidisciplinary decision.")),
  [LF_MARK_SKIN] = ROW ("skin", N_ ("Skin"), N_ ("First puncture.")),
  [LF_MARK_WIRES_CONFIRMED] = ROW ("wires-confirmed", N_ ("Wires confirmed"), N_ ("Both wires seen in the right vessels.")),
  [LF_MARK_FLOW] = ROW ("flow", N_ ("Flow on"), N_ ("ECMO flow is established: low flow ends.")),
  [LF_MARK_COMPRESSIONS_OFF] = ROW ("compressions-off", N_ ("Compressions off"), N_ ("Compressions end under flow.")),
  [LF_MARK_DISTAL_PERFUSION] = ROW ("distal-perfusion", N_ ("Distal perfusion"), N_ ("The leg below the return cannula is perfused.")),
  [LF_MARK_LAST_SHOCK] = ROW ("last-shock", N_ ("Last shock"), N_ ("The last shock given.")),
  [LF_MARK_LAST_ADRENALINE] = ROW ("last-adrenaline", N_ ("Last adrenaline"), N_ ("The last bolus of adrenaline.")),
  [LF_MARK_ROSC] = ROW ("rosc", N_ ("Return of circulation"), N_ ("The heart has a pulse of its own.")),
};
static const LfWord criterion_class_rows[] = {
  [LF_CLASS_CRITICAL] = ROW ("critical", N_ ("Critical"), N_ ("All or none; never bought back by points.")),
  [LF_CLASS_RECOMMENDED] = ROW ("recommended", N_ ("Recommended"), N_ ("Earns its points.")),
  [LF_CLASS_NEUTRAL] = ROW ("neutral", N_ ("Neutral"), N_ ("Shown, and counts for nothing.")),
  [LF_CLASS_UNNECESSARY] = ROW ("unnecessary", N_ ("Unnecessary"), N_ ("Costs its points when done.")),
  [LF_CLASS_HARMFUL] = ROW ("harmful", N_ ("Harmful"), N_ ("Costs its points when done, and says so.")),
};
static const LfWord domain_rows[] = {
  [LF_DOMAIN_RECOGNITION] = ROW ("recognition", N_ ("Recognition"), N_ ("Seeing what it is, and when.")),
  [LF_DOMAIN_SELECTION] = ROW ("selection", N_ ("Selection and governance"), N_ ("Who is offered it, by whom, on what grounds.")),
  [LF_DOMAIN_RESUSCITATION] = ROW ("resuscitation", N_ ("Resuscitation"), N_ ("Advanced life support.")),
  [LF_DOMAIN_CANNULATION] = ROW ("cannulation", N_ ("Cannulation and circuit"), N_ ("Getting to flow, safely.")),
  [LF_DOMAIN_COMPLICATIONS] = ROW ("complications", N_ ("Complications"), N_ ("Finding and mending what goes wrong.")),
  [LF_DOMAIN_AFTERCARE] = ROW ("aftercare", N_ ("Aftercare and audit"), N_ ("What follows flow, and the records.")),
};
static const LfWord decision_kind_rows[] = {
  [LF_DECISION_CHOOSE_ONE] = ROW ("choose-one", N_ ("Choose one"), N_ ("One option.")),
  [LF_DECISION_CHOOSE_SEVERAL] = ROW ("choose-several", N_ ("Choose several"), N_ ("Any number of options.")),
  [LF_DECISION_PUT_IN_ORDER] = ROW ("put-in-order", N_ ("Put in order"), N_ ("All options, in order.")),
  [LF_DECISION_SET_VALUE] = ROW ("set-value", N_ ("Set values"), N_ ("A number for each field.")),
  [LF_DECISION_STATE_REASON] = ROW ("state-reason", N_ ("State a reason"), N_ ("One option and a reason in words.")),
  [LF_DECISION_DO_IT] = ROW ("do-it", N_ ("Do it"), N_ ("Answered by doing what is asked, at the bedside.")),
  [LF_DECISION_FILL_IN] = ROW ("fill-in", N_ ("Fill in"), N_ ("A form: what is written in each field.")),
};
static const LfWord verdict_rows[] = {
  [LF_VERDICT_RIGHT] = ROW ("right", N_ ("Right"), N_ ("What the packs ask for.")),
  [LF_VERDICT_ACCEPTABLE] = ROW ("acceptable", N_ ("Acceptable"), N_ ("Also sound.")),
  [LF_VERDICT_NEUTRAL] = ROW ("neutral", N_ ("Neutral"), N_ ("Neither helps nor harms.")),
  [LF_VERDICT_UNNECESSARY] = ROW ("unnecessary", N_ ("Unnecessary"), N_ ("Costs time or people.")),
  [LF_VERDICT_WRONG] = ROW ("wrong", N_ ("Wrong"), N_ ("Not what the packs ask for.")),
  [LF_VERDICT_HARMFUL] = ROW ("harmful", N_ ("Harmful"), N_ ("Hurts the patient.")),
};
static const LfWord ending_kind_rows[] = {
  [LF_ENDING_GOOD] = ROW ("good", N_ ("Good"), N_ ("The patient leaves in the state that was hoped for.")),
  [LF_ENDING_DIED] = ROW ("died", N_ ("Died"), N_ ("The patient dies after care that may have met every criterion.")),
  [LF_ENDING_DECLINED] = ROW ("declined", N_ ("Declined"), N_ ("Not offered, with a reason.")),
  [LF_ENDING_STOPPED] = ROW ("stopped", N_ ("Stopped"), N_ ("Resuscitation or cannulation was stopped.")),
  [LF_ENDING_POOR] = ROW ("poor", N_ ("Poor"), N_ ("Harm that care could have avoided.")),
};
static const LfWord item_kind_rows[] = {
  [LF_ITEM_RECOMMENDATION] = ROW ("recommendation", N_ ("Recommendation"), N_ ("Section 1 of the guidance.")),
  [LF_ITEM_PRACTICE_POINT] = ROW ("practice-point", N_ ("Practice point"), N_ ("What the guidance means in practice.")),
  [LF_ITEM_INFORMATION] = ROW ("information", N_ ("Information"), N_ ("What the procedure is.")),
  [LF_ITEM_DEFINITION] = ROW ("definition", N_ ("Definition"), N_ ("What a word means in the guidance.")),
  [LF_ITEM_COMMITTEE_SHOULD] = ROW ("committee-should", N_ ("Committee view with 'should'"), N_ ("A committee comment that says should.")),
  [LF_ITEM_COMMITTEE_OBSERVATION] = ROW ("committee-observation", N_ ("Committee observation"), N_ ("A committee comment; explains, and is never a sole source.")),
  [LF_ITEM_RESPONSIBILITY] = ROW ("responsibility", N_ ("Responsibility"), N_ ("The front matter of the guidance.")),
  [LF_ITEM_STANDARD] = ROW ("standard", N_ ("Standard"), N_ ("A treatment standard of another body.")),
  [LF_ITEM_POLICY] = ROW ("policy", N_ ("Policy"), N_ ("A centre's own rule.")),
};
static const LfWord training_way_rows[] = {
  [LF_TRAINED_SCORED] = ROW ("scored", N_ ("Scored"), N_ ("A criterion rests on it.")),
  [LF_TRAINED_DECIDED] = ROW ("decided", N_ ("Decided"), N_ ("A prompt asks for it, unscored.")),
  [LF_TRAINED_SHOWN] = ROW ("shown", N_ ("Shown"), N_ ("Brief or debrief shows it.")),
};
static const LfWord jurisdiction_rows[] = {
  [LF_JURISDICTION_ENGLAND] = ROW ("england", N_ ("England"), N_ ("England and Wales law.")),
  [LF_JURISDICTION_WALES] = ROW ("wales", N_ ("Wales"), N_ ("England and Wales law.")),
  [LF_JURISDICTION_SCOTLAND] = ROW ("scotland", N_ ("Scotland"), N_ ("Scots law.")),
  [LF_JURISDICTION_NORTHERN_IRELAND] = ROW ("northern-ireland", N_ ("Northern Ireland"), N_ ("Northern Ireland law.")),
};
static const LfWord shelf_rows[] = {
  [LF_SHELF_SELECTION] = ROW ("selection", N_ ("Selection"), N_ ("Whether this patient is one for ECPR, and who says so.")),
  [LF_SHELF_SPECIAL] = ROW ("special", N_ ("Special patients and places"), N_ ("The same question where the patient or the hospital is not the usual one.")),
  [LF_SHELF_CIRCUIT] = ROW ("circuit", N_ ("Circuit emergencies"), N_ ("Flow is lost or in danger, and each has a look-alike.")),
  [LF_SHELF_FIRST_HOURS] = ROW ("first-hours", N_ ("First hours and days"), N_ ("What follows flow, up to weaning, withdrawal and the records.")),
};
static const LfWord review_rows[] = {
  [LF_REVIEW_NOT_REVIEWED] = ROW ("not-reviewed", N_ ("Not yet clinically reviewed"), N_ ("Written from published sources; no clinician has signed it.")),
  [LF_REVIEW_REVIEWED] = ROW ("reviewed", N_ ("Clinically reviewed"), N_ ("A clinical lead has signed it.")),
};
static const LfWord answer_rows[] = {
  [LF_ANSWER_NO] = ROW ("no", N_ ("No"), N_ ("It is not so.")),
  [LF_ANSWER_YES] = ROW ("yes", N_ ("Yes"), N_ ("It is so.")),
};
static const LfWord arrest_rhythm_rows[] = {
  [LF_ARREST_RHYTHM_SHOCKABLE] = ROW ("shockable", N_ ("Shockable"), N_ ("Ventricular fibrillation or pulseless ventricular tachycardia.")),
  [LF_ARREST_RHYTHM_NON_SHOCKABLE] = ROW ("non-shockable", N_ ("Non-shockable"), N_ ("Any other rhythm of an arrest: PEA, an agonal rhythm, asystole.")),
};
static const LfWord cause_rows[] = {
  [LF_CAUSE_IDENTIFIED_REVERSIBLE] = ROW ("identified-reversible", N_ ("Reversible, identified"), N_ ("A cause that can be reversed has been found.")),
  [LF_CAUSE_SUSPECTED_REVERSIBLE] = ROW ("suspected-reversible", N_ ("Reversible, suspected"), N_ ("A cause that could be reversed is likely, and has not been shown.")),
  [LF_CAUSE_UNKNOWN] = ROW ("unknown", N_ ("Unknown"), N_ ("It was looked for, and nothing points to a cause.")),
  [LF_CAUSE_IRREVERSIBLE] = ROW ("irreversible", N_ ("Irreversible"), N_ ("The cause is known, and nothing can reverse it.")),
};
static const LfWord cpr_length_rows[] = {
  [LF_CPR_LENGTH_SHORTER] = ROW ("shorter", N_ ("Shorter than the definition"), N_ ("Appropriate CPR has not yet lasted as long as refractory means.")),
  [LF_CPR_LENGTH_REACHED] = ROW ("reached", N_ ("As the definition asks"), N_ ("Appropriate CPR has lasted as long as refractory means, or longer.")),
};
static const LfWord standing_rows[] = {
  [LF_STANDING_OPTION] = ROW ("option", N_ ("An option"), N_ ("It may be offered; to decline with a sound reason is as much in keeping.")),
  [LF_STANDING_RESEARCH_ONLY] = ROW ("research-only", N_ ("In approved research only"), N_ ("Only as part of formal research that an ethics committee approved, and no such study is open to this patient.")),
  [LF_STANDING_IN_RESEARCH] = ROW ("in-research", N_ ("Inside an approved study"), N_ ("Formal research that an ethics committee approved is open to this patient: by its protocol.")),
  [LF_STANDING_BOTH_APPLY] = ROW ("both-apply", N_ ("Two paragraphs apply"), N_ ("The case falls under an option and under research only; what follows is the pack's reading, not the guidance's.")),
  [LF_STANDING_SILENT] = ROW ("silent", N_ ("The guidance does not say"), N_ ("Its words leave this case open; another pack speaks.")),
  [LF_STANDING_OUTSIDE_DEFINITION] = ROW ("outside-definition", N_ ("Outside the definition"), N_ ("Not what the guidance calls refractory: it neither allows nor forbids anything here.")),
  [LF_STANDING_NOT_COVERED] = ROW ("not-covered", N_ ("Not covered"), N_ ("The guidance is about other people.")),
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
