/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/timeline.h"

#include <math.h>

#include "draw/timeline-lanes.h"

#include "bed.h"

enum { W = 900, H = 420 };

typedef struct {
  const LfAttempt *attempt;
  LfResult *result;
  cairo_surface_t *surface;
  cairo_t *cr;
  LfTimelineView view;
} Desk;

static void
desk_open (Desk *desk, LfLearnerKind kind)
{
  desk->attempt = bed_played (kind);
  desk->result = lf_result_new (desk->attempt);
  desk->surface = bed_canvas (W, H, &desk->cr);
  desk->view = lf_timeline_view (desk->attempt, desk->result, &lf_palette_house);
}

static void
desk_close (Desk *desk)
{
  cairo_destroy (desk->cr);
  cairo_surface_destroy (desk->surface);
  lf_result_free (desk->result);
}

static guint64
draw (Desk *desk)
{
  lf_timeline_draw (desk->cr, &desk->view, W, H);
  return bed_hash (desk->surface);
}

static void
test_axis (void)
{
  g_autoptr (LfAttempt) attempt = bed_sandbox (90);
  LfTimelineView view = lf_timeline_view (attempt, NULL, &lf_palette_house);
  g_assert_cmpfloat (view.to_s, ==, 90);
  for (double s = 0; s <= 90; s += 7.5)
    g_assert_cmpfloat_with_epsilon (lf_timeline_second (&view, W, lf_timeline_x (&view, W, s)), s,
                                    1e-9);
  g_assert_cmpfloat (lf_timeline_second (&view, W, -50), ==, 0);
  g_assert_cmpfloat (lf_timeline_second (&view, W, W + 50), ==, 90);
  char text[16];
  lf_timeline_clock (-62, text);
  g_assert_cmpstr (text, ==, "−01:02");
  lf_timeline_clock (6000.9, text);
  g_assert_cmpstr (text, ==, "100:00");
}

/* The same twice; a cursor, a selection and a zoom each show. */
static void
test_drawn (void)
{
  Desk desk;
  desk_open (&desk, LF_LEARNER_MODEL);
  guint64 plain = draw (&desk);
  g_assert_cmphex (plain, ==, draw (&desk));
  desk.view.has_cursor = TRUE;
  desk.view.cursor_s = 900;
  guint64 cursor = draw (&desk);
  g_assert_cmphex (plain, !=, cursor);
  desk.view.selected_criterion = 0;
  guint64 selected = draw (&desk);
  g_assert_cmphex (cursor, !=, selected);
  desk.view.from_s = 600;
  desk.view.to_s = 1200;
  g_assert_cmphex (selected, !=, draw (&desk));
  desk_close (&desk);
}

/* Every action logged is hit where it stands. */
static void
test_entries (void)
{
  Desk desk;
  desk_open (&desk, LF_LEARNER_MODEL);
  const GPtrArray *log = lf_attempt_log (desk.attempt);
  LfTimelinePlan plan = lf_timeline_plan (desk.cr, &desk.view, W, H);
  const LfBox *lane = &plan.lane[LF_LANE_ACTIONS];
  int shocks = 0;
  for (guint i = 0; i < log->len; i++) {
    const LfEntry *entry = g_ptr_array_index (log, i);
    if (entry->who == LF_WHO_DIGEST || g_strcmp0 (entry->fields[0], "shock") != 0)
      continue;
    double second = (double) entry->step / 1000;
    double x = lf_timeline_x (&desk.view, W, second);
    double y = lane->y + lane->height * (LF_GROUP_DEFIB + 0.5) / LF_N_LEARNER_GROUPS;
    LfTimelineHit hit = lf_timeline_hit (desk.cr, &desk.view, W, H, x, y);
    g_assert_cmpint (hit.kind, ==, LF_HIT_ENTRY);
    const LfEntry *found = g_ptr_array_index (log, (guint) hit.index);
    g_assert_cmpint (ABS (found->step - entry->step), <, 30000);
    g_assert_cmpfloat_with_epsilon (hit.second, second, 0.001);
    shocks++;
  }
  g_assert_cmpint (shocks, >=, 2);
  LfTimelineHit empty =
      lf_timeline_hit (desk.cr, &desk.view, W, H, W / 2, plan.lane[LF_LANE_PRESSURE].y + 5);
  g_assert_cmpint (empty.kind, ==, LF_HIT_SECOND);
  empty = lf_timeline_hit (desk.cr, &desk.view, W, H, 5, H / 2);
  g_assert_cmpint (empty.kind, ==, LF_HIT_NOTHING);
  desk_close (&desk);
}

static int
count_hits (Desk *desk, LfLane lane, LfTimelineHitKind kind, gboolean *seen)
{
  LfTimelinePlan plan = lf_timeline_plan (desk->cr, &desk->view, W, H);
  int n = 0;
  for (double y = plan.lane[lane].y + 1; y < plan.lane[lane].y + plan.lane[lane].height; y += 2)
    for (double x = plan.left; x <= plan.right; x += 2) {
      LfTimelineHit hit = lf_timeline_hit (desk->cr, &desk->view, W, H, x, y);
      if (hit.kind == kind && !seen[hit.index]) {
        seen[hit.index] = TRUE;
        n++;
      }
    }
  return n;
}

/* Each criterion that has a place in time can be hit, and every mark and decision in view. */
static void
test_lanes (void)
{
  Desk desk;
  desk_open (&desk, LF_LEARNER_MODEL);
  gboolean criteria[LF_MAX_CRITERIA] = { FALSE }, marks[LF_MAX_MARKS] = { FALSE };
  gboolean decisions[LF_MAX_DECISIONS] = { FALSE };
  count_hits (&desk, LF_LANE_CRITERIA, LF_HIT_CRITERION, criteria);
  for (guint i = 0; i < desk.result->lines->len; i++) {
    const LfScoreLine *line = g_ptr_array_index (desk.result->lines, i);
    gboolean placed = line->status == LF_LINE_MET || line->status == LF_LINE_FAILED ||
                      line->status == LF_LINE_DONE;
    if (placed)
      g_assert_true (criteria[line->index]);
  }
  count_hits (&desk, LF_LANE_MARKS, LF_HIT_MARK, marks);
  g_assert_true (marks[LF_MARK_ARRIVAL]);
  g_assert_true (marks[LF_MARK_FLOW]);
  g_assert_false (marks[LF_MARK_LAST_SHOCK]);
  g_assert_cmpint (count_hits (&desk, LF_LANE_DECISIONS, LF_HIT_DECISION, decisions), >=, 5);
  desk_close (&desk);
}

/* What was not done stands where it was due: the idle learner never called the team. */
static void
test_due (void)
{
  Desk desk;
  desk_open (&desk, LF_LEARNER_IDLE);
  int placed = 0;
  for (guint i = 0; i < desk.result->lines->len; i++) {
    const LfScoreLine *line = g_ptr_array_index (desk.result->lines, i);
    int64_t due;
    if (line->status != LF_LINE_FAILED || !lf_criterion_due (desk.attempt, line->criterion, &due))
      continue;
    g_assert_cmpint (due, >=, 0);
    placed++;
  }
  g_assert_cmpint (placed, >=, 2);
  desk_close (&desk);
}

/* A limit is read from where it stands: "at most", a clock that must not have come, or `failed`. */
static void
test_due_conditions (void)
{
  g_autoptr (LfAttempt) attempt = bed_case (LF_LEARNER_IDLE, 1);
  LfCondition at_most = {
    .kind = LF_CONDITION_SINCE, .mark = LF_MARK_COLLAPSE, .has_at_most = TRUE, .at_most_s = 900
  };
  LfCondition time = { .kind = LF_CONDITION_TIME, .seconds = 300 };
  LfCriterion criterion = { .met = &at_most };
  int64_t collapse, due;
  g_assert_true (lf_attempt_mark (attempt, LF_MARK_COLLAPSE, &collapse));
  g_assert_true (lf_criterion_due (attempt, &criterion, &due));
  g_assert_cmpint (due, ==, collapse + 900000);
  criterion.failed = &time;
  g_assert_true (lf_criterion_due (attempt, &criterion, &due));
  g_assert_cmpint (due, ==, 300000);
  criterion.criterion_class = LF_CLASS_HARMFUL;
  g_assert_false (lf_criterion_due (attempt, &criterion, &due));
  criterion = (LfCriterion){ .met = &time };
  g_assert_false (lf_criterion_due (attempt, &criterion, &due));
  at_most.mark = LF_MARK_FLOW;
  criterion.met = &at_most;
  g_assert_false (lf_criterion_due (attempt, &criterion, &due));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/timeline/axis", test_axis);
  g_test_add_func ("/draw/timeline/drawn", test_drawn);
  g_test_add_func ("/draw/timeline/entries", test_entries);
  g_test_add_func ("/draw/timeline/lanes", test_lanes);
  g_test_add_func ("/draw/timeline/due", test_due);
  g_test_add_func ("/draw/timeline/due-conditions", test_due_conditions);
  return g_test_run ();
}
