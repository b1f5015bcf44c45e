// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/instant.h"
#include "core/domain/result.h"
#include "core/ledger/retention.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace gatehouse {

class ElidedLabel;

/// The place database that imports look addresses up in, as the officer chose it: a path, empty for none. Kept in the
/// program's settings.
QString placeDatabasePath();
void setPlaceDatabasePath(const QString &path);

/// The ledger file in use, the way to another one, and the place database with its age. For a sample ledger it says that
/// this is one, and leads back.
class LedgerPanel : public QFrame
{
    Q_OBJECT

public:
    explicit LedgerPanel(const QString &ledgerPath, QWidget *parent = nullptr);

    /// The ledger may have grown, and a day may have gone by.
    void refresh();
    /// Looks at the file, and makes it the place database when it is one.
    void choosePlaces(const QString &path);

Q_SIGNALS:
    void ledgerRequested(const QString &path);
    void notice(const QString &text);

private:
    struct PlaceFacts
    {
        QString path;
        QString type;
        Instant built;
    };

    QWidget *makeSampleBanner();
    void askForLedger();
    void lookAtRetention();
    void askForRetention();
    void askForPlaces();
    void forgetPlaces();
    /// `choose`: make it the one in use when it can be read; else only show the one in use.
    void lookAtPlaces(const QString &path, bool choose);
    void showPlaces(const Result<PlaceFacts> &facts);

    QString m_ledgerPath;
    std::optional<Result<PlaceFacts>> m_facts;
    ElidedLabel *m_file = nullptr;
    QLabel *m_kept = nullptr;
    QPushButton *m_keep = nullptr;
    Retention m_retention;
    QLabel *m_places = nullptr;
    QPushButton *m_forget = nullptr;
};

} // namespace gatehouse
