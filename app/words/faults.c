/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/faults.h"
#include "words/tongue.h"

/* clang-format off */
static const LfWord rows[LF_N_FAULTS] = {
  [LF_FAULT_CORONARY_OCCLUSION] = { "coronary-occlusion", N_ ("Coronary occlusion"), "", N_ ("A large coronary artery is shut: fibrillation resists shocks, and the left ventricle is weak."), "clinical consensus" },
  [LF_FAULT_PULMONARY_EMBOLISM] = { "pulmonary-embolism", N_ ("Pulmonary embolism"), "", N_ ("Clot in the pulmonary arteries: pulmonary resistance and dead space rise."), "clinical consensus" },
  [LF_FAULT_RETURN_WIRE_IN_VEIN] = { "return-wire-in-vein", N_ ("Return wire in the vein"), "", N_ ("The next puncture meant for the artery enters the vein beside it."), "clinical consensus" },
  [LF_FAULT_GAS_SUPPLY_LOST] = { "gas-supply-lost", N_ ("Gas supply lost"), "", N_ ("No gas reaches the oxygenator, whatever the flowmeter is set to."), "clinical consensus" },
  [LF_FAULT_OXYGENATOR_CLOT] = { "oxygenator-clot", N_ ("Oxygenator clot"), "", N_ ("Clot in the oxygenator: its resistance rises and its transfer falls."), "clinical consensus" },
  [LF_FAULT_DRAINAGE_KINK] = { "drainage-kink", N_ ("Drainage line kinked"), "", N_ ("The drainage line is bent: pressure before the pump dives, and flow falls."), "clinical consensus" },
  [LF_FAULT_RETURN_KINK] = { "return-kink", N_ ("Return line kinked"), "", N_ ("The return line is bent: pressures after the pump rise, and flow falls."), "clinical consensus" },
  [LF_FAULT_PUMP_FAILURE] = { "pump-failure", N_ ("Pump failure"), "", N_ ("The motor stops: blood runs backwards through an open circuit."), "clinical consensus" },
  [LF_FAULT_DRAINAGE_CLOT] = { "drainage-clot", N_ ("Clot in the drainage cannula"), "", N_ ("Clot sits on the holes of the drainage cannula: pressure before the pump dives and flow falls, while the veins stay full."), "clinical consensus" },
  [LF_FAULT_LONG_QT] = { "long-qt", N_ ("Long QT"), "", N_ ("The QT interval is prolonged: torsades de pointes comes in runs, the sooner the slower the heart."), "clinical consensus" },
  [LF_FAULT_PAD_CONTACT] = { "pad-contact", N_ ("Poor pad contact"), "", N_ ("The pads hardly stick: little of a shock's or a pacemaker's current goes through the heart."), "clinical consensus" },
  [LF_FAULT_DRAINAGE_AIR] = { "drainage-air", N_ ("Air into the drainage line"), "", N_ ("A tap or a joint before the pump lets air in while the pressure there is below the room's: bubbles, then an airlock."), "clinical consensus" },
  [LF_FAULT_PUMP_HEAD_CLOT] = { "pump-head-clot", N_ ("Clot in the pump head"), "", N_ ("Clot in the pump head: it gives less pressure at the same speed, and breaks red cells."), "Lehle 2015, PLoS One" },
  [LF_FAULT_POWER_FAILURE] = { "power-failure", N_ ("Mains power lost"), "", N_ ("The console runs on its battery, and when that is empty the pump stops and the console is dark; severity is how much a full battery holds."), "intensiveblog.com, ECMO transport (90 min at 3000 rpm, read)" },
  [LF_FAULT_DRAINAGE_DECANNULATED] = { "drainage-decannulated", N_ ("Drainage cannula out"), "", N_ ("The drainage cannula has slipped out: air fills the line, and blood runs out backwards once the pump gives way."), "ecmo.icu, circuit rupture (read)" },
  [LF_FAULT_RETURN_DECANNULATED] = { "return-decannulated", N_ ("Return cannula out"), "", N_ ("The return cannula has slipped out: the pump empties the patient onto the floor."), "ecmo.icu, circuit rupture (read)" },
  [LF_FAULT_CIRCUIT_RUPTURE] = { "circuit-rupture", N_ ("Circuit ruptured"), "", N_ ("A split after the oxygenator: blood is lost from it until both lines are clamped."), "ecmo.icu, circuit rupture (read)" },
  [LF_FAULT_DISTAL_CLOT] = { "distal-clot", N_ ("Clot in the distal cannula"), "", N_ ("Clot or a kink in the distal perfusion line: the leg goes short."), "clinical consensus" },
  [LF_FAULT_BLEEDING_GROIN] = { "bleeding-groin", N_ ("Bleeding at the groin"), "", N_ ("A cannulation site bleeds, the faster the higher the pressure and the worse blood clots; at severity 1 some 200 mL a minute."), "clinical consensus" },
  [LF_FAULT_BLEEDING_CHEST] = { "bleeding-chest", N_ ("Bleeding in the chest"), "", N_ ("Bleeding into the chest, as from a liver or lung torn by compressions or a wound after surgery; at severity 1 some 150 mL a minute."), "clinical consensus" },
  [LF_FAULT_RETROPERITONEAL_BLEED] = { "retroperitoneal-bleed", N_ ("Retroperitoneal bleed"), "", N_ ("Blood collects behind the peritoneum above a groin that was punctured high: slow and unseen; the belly's pressure rises and the veins below it drain badly."), "clinical consensus" },
  [LF_FAULT_HEPARIN_RESISTANCE] = { "heparin-resistance", N_ ("Heparin resistance"), "", N_ ("Antithrombin is short: heparin does little, until plasma brings some."), "clinical consensus" },
  [LF_FAULT_LUNG_FAILURE] = { "lung-failure", N_ ("Lung failure"), "", N_ ("Lungs full of water, pus or aspirate: blood passes them without meeting gas, less of it with PEEP and oxygen."), "clinical consensus" },
  [LF_FAULT_OESOPHAGEAL_TUBE] = { "oesophageal-tube", N_ ("Tube in the oesophagus"), "", N_ ("The next tube goes into the oesophagus: no carbon dioxide comes back, and no gas reaches the lungs until the airway is placed again."), "clinical consensus" },
  [LF_FAULT_WET_OXYGENATOR] = { "wet-oxygenator", N_ ("Wet oxygenator"), "", N_ ("Water condenses in the gas side of the oxygenator and lowers its transfer, until a high sweep for half a minute blows it out."), "clinical consensus" },
  [LF_FAULT_HEATER_FAILURE] = { "heater-cooler-failure", N_ ("Heater-cooler failure"), "", N_ ("No water runs: the circuit loses heat to the room."), "clinical consensus" },
  [LF_FAULT_STROKE] = { "stroke", N_ ("Stroke"), "", N_ ("The left half of the brain goes without blood or is pressed on by it: its saturation falls, later that pupil widens."), "clinical consensus" },
  [LF_FAULT_SEPSIS] = { "sepsis", N_ ("Sepsis"), "", N_ ("Vessels slacken, fever comes, and lactate rises."), "clinical consensus" },
  [LF_FAULT_TENSION_PNEUMOTHORAX] = { "tension-pneumothorax", N_ ("Tension pneumothorax"), "", N_ ("Air under pressure beside a lung: the veins to the heart are pressed and bent, venous pressure rises, arterial and pulse pressure fall, and a circuit drains badly."), "clinical consensus" },
  [LF_FAULT_BETA_BLOCKER_POISONING] = { "beta-blocker-poisoning", N_ ("Beta-blocker poisoning"), "", N_ ("The heart is slow and weak, and catecholamines do little; glucagon helps within minutes, high-dose insulin over the better part of an hour."), "clinical consensus" },
  [LF_FAULT_TRICYCLIC_POISONING] = { "tricyclic-poisoning", N_ ("Tricyclic poisoning"), "", N_ ("Sodium channels are blocked: the QRS widens, the more the more acid the blood, ventricular tachycardia comes, vessels slacken and the heart weakens; bicarbonate narrows the QRS within minutes, lipid emulsion helps a little."), "clinical consensus" },
  [LF_FAULT_LOCAL_ANAESTHETIC_POISONING] = { "local-anaesthetic-poisoning", N_ ("Local anaesthetic poisoning"), "", N_ ("The heart is slow and very weak, its complexes wide; lipid emulsion takes the drug up within minutes."), "clinical consensus" },
  [LF_FAULT_AORTIC_DISSECTION] = { "aortic-dissection", N_ ("Aortic dissection"), "", N_ ("A tear from the ascending aorta to the groins: the right arm and the right brain get less than the left. A return cannula in the groin fills the false lumen: flow stands on the console and the legs are fed, while pressure after the oxygenator rises and heart and brain get little. Regurgitation and tamponade are variables of their own."), "clinical consensus" },
  [LF_FAULT_CAVAL_COMPRESSION] = { "caval-compression", N_ ("Caval compression"), "", N_ ("A womb of 20 weeks and more lies on the inferior vena cava: blood stays below it, and output and drainage fall. Displacing it relieves most, hysterotomy all of it; severity 1 is a patient at term lying flat."), "clinical consensus" },
  [LF_FAULT_HEPARIN_THROMBOCYTOPENIA] = { "heparin-thrombocytopenia", N_ ("Heparin-induced thrombocytopenia"), "", N_ ("While heparin is given platelets fall, over hours, and the circuit clots in spite of it; argatroban in its place stops both."), "clinical consensus" },
};
/* clang-format on */

const LfTable lf_faults =
    LF_TABLE ("faults", "What goes wrong, with a severity from 0 to 1.", rows);
