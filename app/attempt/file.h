/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of an attempt file, for its writer and its reader.
 *
 *   lowflow-attempt  FORMAT
 *   engine … parent             header, one thing a line
 *   begin
 *   MM:SS.mmm  WHO  VERB  ARGS…  the log
 *   MM:SS.mmm  end  ENDING       from here on: the sealed result
 *   passed … digest
 *   seal  SHA-256                of every byte before this line
 */
#pragma once

#define LF_FILE_MAGIC "lowflow-attempt"
#define LF_FILE_BEGIN "begin"
#define LF_FILE_END   "end"
#define LF_FILE_SEAL  "seal"

enum { LF_FILE_FORMAT = 1, LF_FILE_MAX_BYTES = 64 * 1024 * 1024 };
