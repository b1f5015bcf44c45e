// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <QFrame>
#include <QTimer>

#include <map>

class QComboBox;
class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace gatehouse {

class ElidedLabel;
class ServerDesk;
class DatabaseFollower;
class ServerFollower;
struct FollowState;

/// The connected servers on the Sources page: where each is, who we are there, how fresh the ledger is, what is being
/// read, what went wrong and what to do about it; the ways to connect, read and disconnect.
class ServerPanel : public QFrame
{
    Q_OBJECT

public:
    explicit ServerPanel(ServerDesk &desk, QWidget *parent = nullptr);

private:
    struct Row
    {
        QWidget *widget = nullptr;
        QLabel *mark = nullptr;
        ElidedLabel *name = nullptr;
        ElidedLabel *where = nullptr;
        ElidedLabel *state = nullptr;
        QProgressBar *bar = nullptr;
        QPushButton *sync = nullptr;
    };
    void update();
    /// Made where there is none yet.
    Row &row(SourceId source, const QString &name, bool isDatabase = false);
    void show(const ServerFollower &follower);
    void show(const DatabaseFollower &follower);
    void showState(Row &row, const QString &name, const FollowState &state);

    ServerDesk &m_desk;
    std::map<std::int64_t, Row> m_rows; ///< by source
    QVBoxLayout *m_list = nullptr;
    QLabel *m_empty = nullptr;
    QTimer m_clock; ///< ages grow
};

} // namespace gatehouse
