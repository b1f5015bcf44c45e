// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/outcome.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

} // namespace

QLatin1String outcomeKey(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Done:
        return QLatin1String("done");
    case Outcome::Refused:
        return QLatin1String("refused");
    case Outcome::Unknown:
        break;
    }
    return QLatin1String("unknown");
}

std::optional<Outcome> outcomeOf(const QString &key)
{
    for (const Outcome outcome : {Outcome::Done, Outcome::Refused, Outcome::Unknown}) {
        if (key == outcomeKey(outcome))
            return outcome;
    }
    return {};
}

QString outcomeText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Done:
        return Texts::tr("done");
    case Outcome::Refused:
        return Texts::tr("refused");
    case Outcome::Unknown:
        break;
    }
    return Texts::tr("unknown");
}

} // namespace gatehouse
