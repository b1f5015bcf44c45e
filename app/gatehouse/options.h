// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QSize>
#include <QString>
#include <QStringList>

namespace gatehouse {

/// What the console was asked to do on its command line.
struct Options
{
    QString ledger;
    QString locale; ///< "de"; empty: the system's
    QStringList files; ///< to offer for import
    QString theme;  ///< "light", "dark"; empty: the officer's choice

    QString screenshotPage; ///< empty: no screenshot
    QString screenshotFile;
    QString filter;
    QSize size;
    bool exitWhenPainted = false;

    /// Nothing of this run is to be remembered, nothing of earlier ones to be seen.
    bool isForShow() const { return !screenshotPage.isEmpty() || exitWhenPainted; }
};

/// What --locale names, empty without it: known before the rest, so that even what is wrong with the rest can be said
/// in that language.
QString askedLocale(const QStringList &arguments);

/// What parseOptions() leaves to do when it does not return options: print this and end with that code.
struct EarlyEnd
{
    QString text;
    int code = 0;
};

/// Needs no application object. `arguments` begins with the program's name. --help and --version end early with code 0,
/// what is not understood with code 1.
tl::expected<Options, EarlyEnd> parseOptions(const QStringList &arguments);

} // namespace gatehouse
