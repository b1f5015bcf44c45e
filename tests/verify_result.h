// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest>

/// That a Result is good; otherwise its error is what the test says. Evaluates its argument once.
#define VERIFY_RESULT(result)                                                                                          \
    do {                                                                                                               \
        const auto &got = (result);                                                                                    \
        QVERIFY2(got, qPrintable(got ? QString() : got.error().text));                                                 \
    } while (false)
